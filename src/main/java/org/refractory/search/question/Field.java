package org.refractory.search.question;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a question can ask of one part of a record: {@code cancer:melanoma}. */
public enum Field {
    TITLE(Form.WORDS),
    AUTHOR(Form.WORDS),
    JOURNAL(Form.WORDS),
    YEAR(Form.NUMBER),
    PMID(Form.KEY),
    PMCID(Form.KEY),
    DOI(Form.KEY),
    TRIAL(Form.KEY),
    ID(Form.KEY),
    MECHANISM(Form.TERM),
    CANCER(Form.TERM),
    THERAPY(Form.TERM),
    GENE(Form.TERM),
    LEVEL(Form.CHOICE),
    TIMING(Form.CHOICE),
    TYPE(Form.CHOICE),
    DIRECTION(Form.CHOICE),
    N(Form.NUMBER),
    HAS(Form.CHOICE),
    IS(Form.CHOICE);

    /** What may stand behind the colon. */
    enum Form {
        WORDS,
        NUMBER,
        KEY,
        TERM,
        CHOICE
    }

    private final Form form;

    Field(Form form) {
        this.form = form;
    }

    Form form() {
        return form;
    }

    /** Whether one of its values is the name of an article. */
    public boolean namesArticle() {
        return this == PMID || this == PMCID || this == DOI;
    }

    /** As it is written before the colon. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its key in whatever case; biomarkers are more than genes, so both words lead to them, and who has several numbers writes PMIDs. */
    static Optional<Field> of(String typed) {
        String key = typed.toLowerCase(Locale.ROOT);
        return switch (key) {
            case "biomarker" -> Optional.of(GENE);
            case "pmids" -> Optional.of(PMID);
            default ->
                Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
        };
    }

    /** All there are, as a sentence names them. */
    static String all() {
        return Arrays.stream(values()).map(field -> field.key() + ":").collect(Collectors.joining(", "));
    }
}
