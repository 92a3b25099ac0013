package org.refractory.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.refractory.article.Identifier;
import org.refractory.article.RegistryNumber;

/** Where identifiers and codes of other systems are explained. */
final class OutLinks {
    private OutLinks() {}

    static List<OutLink> identifiers(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(each -> each.kind() != Identifier.Kind.PII && each.kind() != Identifier.Kind.OTHER)
                .map(OutLinks::identifier)
                .toList();
    }

    private static OutLink identifier(Identifier identifier) {
        String value = identifier.value();
        String safe = encode(value);
        return switch (identifier.kind()) {
            case PMID -> new OutLink("PubMed", value, "https://pubmed.ncbi.nlm.nih.gov/%s/".formatted(safe));
            case DOI -> new OutLink("DOI", value, "https://doi.org/" + safe.replace("%2F", "/"));
            case PMCID ->
                new OutLink("PubMed Central", value, "https://pmc.ncbi.nlm.nih.gov/articles/%s/".formatted(safe));
            case BOOKSHELF ->
                new OutLink("NCBI Bookshelf", value, "https://www.ncbi.nlm.nih.gov/books/%s/".formatted(safe));
            case PII, OTHER -> new OutLink(identifier.kind().name(), value, "");
        };
    }

    static List<OutLink> registered(List<RegistryNumber> numbers) {
        return numbers.stream().map(OutLinks::registered).toList();
    }

    private static OutLink registered(RegistryNumber number) {
        String safe = encode(number.number());
        String href = switch (number.bank().toLowerCase(Locale.ROOT)) {
            case "clinicaltrials.gov" -> "https://clinicaltrials.gov/study/" + safe;
            case "geo" -> "https://www.ncbi.nlm.nih.gov/geo/query/acc.cgi?acc=" + safe;
            case "isrctn" -> "https://www.isrctn.com/" + safe;
            default -> "";
        };
        return new OutLink(number.bank(), number.number(), href);
    }

    /** In the order of their systems' names. */
    static List<OutLink> codes(Map<String, String> codes) {
        return codes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> code(each.getKey(), each.getValue()))
                .toList();
    }

    private static OutLink code(String system, String value) {
        String safe = encode(value).replace("%3A", ":");
        return switch (system) {
            case "hgnc" ->
                new OutLink("HGNC", value, "https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/" + safe);
            case "ncit" ->
                new OutLink(
                        "NCI Thesaurus",
                        value,
                        "https://evsexplore.semantics.cancer.gov/evsexplore/concept/ncit/" + safe);
            case "oncotree" -> new OutLink("OncoTree", value, "https://oncotree.mskcc.org/?field=CODE&search=" + safe);
            case "doid" -> new OutLink("Disease Ontology", value, "https://disease-ontology.org/?id=" + safe);
            case "targets" -> new OutLink("Binds", value, "");
            default -> new OutLink(system, value, "");
        };
    }

    static OutLink orcid(String orcid) {
        return new OutLink("ORCID", orcid, orcid.isEmpty() ? "" : "https://orcid.org/" + encode(orcid));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
