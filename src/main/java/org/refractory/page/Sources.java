package org.refractory.page;

import org.refractory.article.ArticleRecord;
import org.refractory.article.Journal;
import org.refractory.article.PublicationDate;

/** Where an article stands, as in a list of references. */
final class Sources {
    private Sources() {}

    /** {@code N Engl J Med. 2016-09-01;375(9):819-829}, as far as it is known. */
    static String of(ArticleRecord record) {
        Journal journal = record.journal();
        StringBuilder source = new StringBuilder(journal.shortName());
        String date = date(record.published());
        if (!date.isEmpty()) {
            source.append(source.isEmpty() ? "" : ". ").append(date);
        }
        String issue = journal.volume() + (journal.issue().isEmpty() ? "" : "(" + journal.issue() + ")");
        if (!issue.isEmpty()) {
            source.append(source.isEmpty() ? "" : ";").append(issue);
        }
        if (!journal.pages().isEmpty()) {
            source.append(source.isEmpty() ? "" : ":").append(journal.pages());
        }
        return source.toString();
    }

    private static String date(@org.jspecify.annotations.Nullable PublicationDate date) {
        if (date == null) {
            return "";
        }
        return date.text().isEmpty() ? date.iso() : date.text();
    }
}
