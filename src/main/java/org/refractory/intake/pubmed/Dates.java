package org.refractory.intake.pubmed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.article.PublicationDate;
import org.refractory.intake.xml.Node;

/** Dates of publication, never more precise than NLM gives them. */
final class Dates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** One year, perhaps one month and one day, and nothing else: all other wordings span some time. */
    private static final Pattern PLAIN =
            Pattern.compile("([12][0-9]{3})(?:\\s+([A-Za-z]{3,9})\\.?(?:\\s+([0-9]{1,2}))?)?");

    private static final Pattern YEAR = Pattern.compile("(?<![0-9])(1[5-9]|20|21)[0-9]{2}(?![0-9])");

    private Dates() {}

    /** The date, else the day it appeared online; null where the record has neither. */
    static @Nullable PublicationDate published(Node article) {
        return first(Stream.concat(article.all("Journal", "JournalIssue", "PubDate"), article.all("ArticleDate")));
    }

    /** When the chapter was contributed, else when the book was published or begun. */
    static @Nullable PublicationDate ofBook(Node document, Node book) {
        return first(Stream.of(document.all("ContributionDate"), book.all("PubDate"), book.all("BeginningDate"))
                .flatMap(dates -> dates));
    }

    private static @Nullable PublicationDate first(Stream<Node> dates) {
        for (Node node : dates.toList()) {
            PublicationDate date = date(node);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable PublicationDate date(Node node) {
        String worded = node.text("MedlineDate");
        if (!worded.isEmpty()) {
            return worded(worded);
        }
        String season = node.text("Season");
        Integer month = month(node.text("Month"));
        String year = node.text("Year");
        if (!YEAR.matcher(year).matches()) {
            return null;
        }
        String text = season.isEmpty() ? "" : year + " " + season;
        return date(Integer.parseInt(year), month, month == null ? "" : node.text("Day"), text);
    }

    /** A wording such as {@code 1998 Dec-1999 Jan} or {@code Spring 2001}: its first year, and itself. */
    static @Nullable PublicationDate worded(String text) {
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches()) {
            Integer month = month(String.valueOf(plain.group(2)));
            if (month != null || plain.group(2) == null) {
                return date(Integer.parseInt(plain.group(1)), month, String.valueOf(plain.group(3)), "");
            }
        }
        Matcher year = YEAR.matcher(text);
        return year.find() ? date(Integer.parseInt(year.group()), null, "", text) : null;
    }

    private static @Nullable PublicationDate date(int year, @Nullable Integer month, String day, String text) {
        if (year < 1500 || year > 2200) {
            return null;
        }
        return new PublicationDate(year, month, month == null ? null : number(day, 31), text);
    }

    private static @Nullable Integer month(String text) {
        if (text.length() < 3) {
            return number(text, 12);
        }
        int index = MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
        return index < 0 ? null : index + 1;
    }

    private static @Nullable Integer number(String text, int highest) {
        if (!text.matches("0?[1-9]|[1-9][0-9]")) {
            return null;
        }
        int number = Integer.parseInt(text);
        return number <= highest ? number : null;
    }

    /** A whole day, or null. */
    static @Nullable LocalDate day(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        Integer month = month(node.text("Month"));
        Integer day = number(node.text("Day"), 31);
        String year = node.text("Year");
        if (month == null || day == null || !YEAR.matcher(year).matches()) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
