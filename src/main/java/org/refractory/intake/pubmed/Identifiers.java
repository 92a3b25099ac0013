package org.refractory.intake.pubmed;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.refractory.article.Doi;
import org.refractory.article.Identifier;
import org.refractory.article.Pmid;
import org.refractory.intake.xml.Node;
import org.refractory.intake.xml.PlainText;

/** The names of a record: its own PMID first, then DOI, PMCID and others, each once; those that cannot be are left out. */
final class Identifiers {
    private static final int LONGEST = 400;

    private Identifiers() {}

    /** The text of a record's PMID as it stands, or empty. */
    static String rawPmid(Node record) {
        return Stream.of(
                        record.text("PMID"),
                        record.text("MedlineCitation", "PMID"),
                        record.text("BookDocument", "PMID"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** @throws UnusableRecord if a record has no PMID */
    static Pmid pmid(Node citation) throws UnusableRecord {
        String text = citation.text("PMID");
        if (text.isEmpty()) {
            throw new UnusableRecord("The record has no PMID");
        }
        try {
            return new Pmid(text);
        } catch (IllegalArgumentException e) {
            throw new UnusableRecord(String.valueOf(e.getMessage()));
        }
    }

    /** @param articleIds elements with an {@code IdType}, and {@code ELocationID}s with an {@code EIdType} */
    static List<Identifier> of(Pmid pmid, Stream<Node> articleIds) {
        Set<Identifier> names = new LinkedHashSet<>();
        names.add(Identifier.of(pmid));
        articleIds
                .filter(id -> !id.attribute("ValidYN").equals("N"))
                .forEach(id -> add(names, id.attribute("IdType") + id.attribute("EIdType"), PlainText.of(id)));
        return List.copyOf(names);
    }

    private static void add(Collection<Identifier> names, String type, String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            return;
        }
        switch (type) {
            case "pubmed" -> {}
            case "doi" -> addDoi(names, value);
            case "pmc" -> addPmcid(names, value);
            case "pii" -> names.add(new Identifier(Identifier.Kind.PII, value));
            case "bookaccession" -> names.add(new Identifier(Identifier.Kind.BOOKSHELF, value));
            default -> names.add(new Identifier(Identifier.Kind.OTHER, value));
        }
    }

    private static void addDoi(Collection<Identifier> names, String value) {
        try {
            names.add(Identifier.of(new Doi(value)));
        } catch (IllegalArgumentException _) {
            names.add(new Identifier(Identifier.Kind.OTHER, value));
        }
    }

    /** {@code PMC123}; PubMed sometimes adds a version or leaves the letters out. */
    private static void addPmcid(Collection<Identifier> names, String value) {
        String digits = value.replaceFirst("(?i)^PMC", "").replaceFirst("\\..*$", "");
        names.add(
                digits.matches("[0-9]{1,10}")
                        ? new Identifier(Identifier.Kind.PMCID, "PMC" + digits)
                        : new Identifier(Identifier.Kind.OTHER, value));
    }
}
