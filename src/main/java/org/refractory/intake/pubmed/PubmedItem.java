package org.refractory.intake.pubmed;

import org.refractory.article.ArticleRecord;
import org.refractory.article.Pmid;

/** What a PubMed file holds, one at a time, each at its place. */
public sealed interface PubmedItem {
    Place place();

    /** Its PMID as text, or empty where there is none. */
    String pmidText();

    /**
     * Where in the file.
     *
     * @param number counted from 1
     * @param line on which it begins, counted from 1
     */
    record Place(int number, int line) {}

    /** @param size its characters, to bound batches */
    record Described(Place place, ArticleRecord record, int size) implements PubmedItem {
        @Override
        public String pmidText() {
            return record.identifiers().getFirst().value();
        }
    }

    record Withdrawn(Place place, Pmid pmid) implements PubmedItem {
        @Override
        public String pmidText() {
            return pmid.value();
        }
    }

    /** @param pmid empty where there is none */
    record Unusable(Place place, String pmid, String reason) implements PubmedItem {
        @Override
        public String pmidText() {
            return pmid;
        }
    }
}
