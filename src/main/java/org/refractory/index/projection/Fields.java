package org.refractory.index.projection;

import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsConfig;

/** The fields of the documents, for those who write them and those who search them. */
public final class Fields {
    /** Raise it when documents of the same views would look different, so that indexes are rebuilt. */
    public static final int VERSION = 5;

    /** The public name of the record, unique: {@code A17}, {@code mechanism/immune-evasion}, {@code page/about}. */
    public static final String KEY = "key";

    /** What kind of record it is, see {@link Type}. */
    public static final String TYPE = "type";

    /** The whole view, as JSON; stored. */
    public static final String VIEW = "view";

    /** On articles: each identifier, see {@link Documents#identifier}. */
    public static final String IDENTIFIER = "identifier";

    /** On evidence: the key of its article. */
    public static final String ARTICLE = "article";

    /** On evidence: each identifier of its article. */
    public static final String ARTICLE_IDENTIFIER = "article.identifier";

    /** Each author with all that is known of the name; each is a value of its own. */
    public static final String AUTHOR = "author";

    /** The family name of each author. */
    public static final String FAMILY = "author.family";

    /** The same, of those authors of whom nothing else is known. */
    public static final String FAMILY_ALONE = "author.family.alone";

    /** The journal's title and its abbreviation. */
    public static final String JOURNAL = "journal";

    /** Each number in a register of trials or data, in capitals. */
    public static final String TRIAL = "trial";

    /** What is so or not: {@code retracted}, {@code suspended}, {@code superseded}, {@code quote}. */
    public static final String MARK = "mark";

    /** The mark of what rests on a retraction. */
    public static final String RETRACTED = "retracted";

    /** For ranges: the year of publication. */
    public static final String YEAR = "year";

    /** For ranges: how many patients or samples; on articles, of each piece of evidence. */
    public static final String N = "n";

    /** On pairs that point in opposite directions: the key of each of the two. */
    public static final String OF = "of";

    /** For sorting: 0 what is sound, 1 what is retracted, suspended or superseded. */
    public static final String STANDING = "standing";

    /** For sorting: the instant that makes a record new, in microseconds. */
    public static final String NEWEST = "newest";

    /** For sorting: 1 for level A to 5 for level E, 6 where there is none. */
    public static final String LEVEL = "level";

    /** For sorting: the number of the record, to break ties. */
    public static final String NUMBER = "number";

    /** A feature for ranking: 5 for level A to 1 for level E. */
    public static final String PRIOR = "prior";

    public static final String ARTICLE_TITLE = "article.title";

    /**
     * All that an article says, weighted by repetition. The abstract stands first, so that places in it are places in the
     * abstract.
     */
    public static final String ARTICLE_ABSTRACT = "article.text";

    /** Who published an article, where and under which names. */
    public static final String ARTICLE_SOURCE = "article.source";

    /** All that a piece of evidence says, weighted by repetition; the statement stands first. */
    public static final String STATEMENT = "evidence.text";

    public static final String EVIDENCE_TITLE = "evidence.title";
    public static final String EVIDENCE_SOURCE = "evidence.source";

    /** What is searched in articles, with the weight of a word there. */
    public static final Map<String, Float> OF_ARTICLES = Map.of(ARTICLE_ABSTRACT, 1f, ARTICLE_SOURCE, 0.5f);

    /** What is searched in evidence. */
    public static final Map<String, Float> OF_EVIDENCE = Map.of(STATEMENT, 1f, EVIDENCE_SOURCE, 0.5f);

    /** The dimensions by which results are narrowed; their names are those of the parameters in addresses. */
    public static final List<String> DIMENSIONS =
            List.of("mechanism", "cancer", "therapy", "biomarker", "level", "timing", "type", "direction", "year", "n");

    public static final FacetsConfig FACETS = facets();

    private Fields() {}

    /** The kinds of documents. */
    public enum Type {
        ARTICLE,
        EVIDENCE,
        TERM,
        PAGE,
        /** Two pieces of evidence that point in opposite directions. */
        PAIR,
        /** Was public once and is no longer. */
        GONE,
        /** Was joined to another record. */
        MOVED
    }

    private static FacetsConfig facets() {
        FacetsConfig config = new FacetsConfig();
        for (String dimension : DIMENSIONS) {
            config.setMultiValued(dimension, true);
            config.setDrillDownTermsIndexing(dimension, FacetsConfig.DrillDownTermsIndexing.FULL_PATH_ONLY);
        }
        return config;
    }
}
