package org.refractory.intake.pubmed;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.refractory.article.Author;
import org.refractory.intake.xml.Node;
import org.refractory.intake.xml.PlainText;

/** Authors, people and groups, without those that NLM marks as wrong. */
final class Authors {
    private Authors() {}

    static List<Author> of(Stream<Node> authors) {
        return authors.filter(author -> !author.attribute("ValidYN").equals("N"))
                .map(Authors::author)
                .filter(author ->
                        !author.shortName().isEmpty() || !author.given().isEmpty())
                .toList();
    }

    private static Author author(Node node) {
        return new Author(
                node.text("LastName"),
                node.text("ForeName"),
                node.text("Initials"),
                node.text("Suffix"),
                node.text("CollectiveName"),
                node.all("Identifier")
                        .filter(each -> each.attribute("Source").equalsIgnoreCase("ORCID"))
                        .map(each -> orcid(PlainText.of(each)))
                        .filter(orcid -> !orcid.isEmpty())
                        .findFirst()
                        .orElse(""),
                affiliations(node));
    }

    /** Older files have the affiliation right in the author. */
    private static List<String> affiliations(Node node) {
        return Parts.texts(Stream.concat(node.all("AffiliationInfo", "Affiliation"), node.all("Affiliation")));
    }

    /** Four groups of four, from whatever form it was given in; empty where its check digit (ISO 7064 MOD 11-2) is wrong. */
    static String orcid(String given) {
        String bare = given.toUpperCase(Locale.ROOT)
                .replaceFirst("^(HTTPS?:?/{0,2})?(WWW\\.)?ORCID\\.ORG/", "")
                .replaceAll("[^0-9X]", "");
        if (!bare.matches("[0-9]{15}[0-9X]")) {
            return "";
        }
        int total = 0;
        for (char digit : bare.substring(0, 15).toCharArray()) {
            total = (total + digit - '0') * 2 % 11;
        }
        int check = (12 - total) % 11;
        return bare.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check))
                ? bare.replaceAll("(.{4})(?=.)", "$1-")
                : "";
    }
}
