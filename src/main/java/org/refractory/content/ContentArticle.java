package org.refractory.content;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.refractory.article.Author;
import org.refractory.article.Doi;
import org.refractory.article.Pmid;

/**
 * An article of the starter set: bibliographic facts, each seen somewhere.
 *
 * @param authors as seen, often the family name alone
 * @param mechanisms slugs
 * @param seen for each fact, where it was seen
 */
public record ContentArticle(
        Place where,
        String key,
        @Nullable Pmid pmid,
        @Nullable Doi doi,
        String title,
        List<Author> authors,
        String journal,
        @Nullable Integer year,
        List<String> mechanisms,
        Map<String, String> seen,
        List<ContentEvidence> evidence) {}
