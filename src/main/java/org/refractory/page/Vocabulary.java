package org.refractory.page;

import java.util.Arrays;
import org.refractory.search.Addresses;
import org.refractory.vocabulary.TermKind;

/** How a whole vocabulary is introduced. */
enum Vocabulary {
    MECHANISMS(
            TermKind.MECHANISM,
            "Mechanisms of resistance",
            "Five heads and what stands below them: how a cancer comes to withstand immunotherapy. A piece of evidence can belong to several."),
    CANCERS(TermKind.CANCER, "Cancers", "The cancers that evidence here is about, with their codes and other names."),
    THERAPIES(TermKind.THERAPY, "Therapies", "Immunotherapies and what is given with them, by class."),
    BIOMARKERS(
            TermKind.BIOMARKER,
            "Biomarkers",
            "Genes, proteins, cells and signatures that go with response or resistance.");

    private final TermKind kind;
    private final String title;
    private final String lead;

    Vocabulary(TermKind kind, String title, String lead) {
        this.kind = kind;
        this.title = title;
        this.lead = lead;
    }

    TermKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String lead() {
        return lead;
    }

    /** @param plural as in an address: {@code mechanisms} */
    static Vocabulary of(String plural) {
        return Arrays.stream(values())
                .filter(each -> Addresses.plural(each.kind).equals(plural))
                .findFirst()
                .orElseThrow(() -> Elsewhere.missing("The start page leads to everything there is."));
    }
}
