package org.refractory.intake.pubmed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.refractory.article.Doi;
import org.refractory.article.Notice;
import org.refractory.article.PublicationDate;
import org.refractory.intake.xml.Node;

/** What was published about an article that changes how it may be read, from NLM's list of comments and corrections. */
final class Notices {
    private static final Pattern DATED =
            Pattern.compile("\\b((?:1[89]|20|21)[0-9]{2}(?: [A-Z][a-z]{2}(?: [0-9]{1,2})?)?)(?=[;:.,-])");
    private static final Pattern DOI = Pattern.compile("(?i)doi:\\s*(10\\.[^\\s]+?)[.;,]?(?:\\s|$)");

    private Notices() {}

    /** @param types the article's publication types: one of them says that it was retracted, even where no notice is listed */
    static List<Notice> of(Stream<Node> corrections, List<String> types) {
        List<Notice> notices = new ArrayList<>();
        corrections.forEach(correction -> {
            Notice notice = notice(correction);
            if (notice != null && !notices.contains(notice)) {
                notices.add(notice);
            }
        });
        boolean listed = notices.stream().anyMatch(notice -> notice.kind() == Notice.Kind.RETRACTION);
        if (!listed && types.contains("Retracted Publication")) {
            notices.add(new Notice(Notice.Kind.RETRACTION, "Marked by PubMed as a retracted publication", "", "", ""));
        }
        return notices;
    }

    private static @Nullable Notice notice(Node correction) {
        String source = correction.text("RefSource");
        Notice.Kind kind = kind(correction.attribute("RefType"), source + " " + correction.text("Note"));
        return kind == null ? null : new Notice(kind, source, correction.text("PMID"), doi(source), date(source));
    }

    /** NLM has no type for a reinstatement; it announces one by a note on a correction or a comment. */
    private static Notice.@Nullable Kind kind(String type, String wording) {
        boolean reinstates = wording.toLowerCase(Locale.ROOT).contains("reinstate");
        return switch (type) {
            case "RetractionIn", "PartialRetractionIn", "RetractedandRepublishedIn" -> Notice.Kind.RETRACTION;
            case "ExpressionOfConcernIn" -> Notice.Kind.EXPRESSION_OF_CONCERN;
            case "ErratumIn", "CorrectedandRepublishedIn" ->
                reinstates ? Notice.Kind.REINSTATEMENT : Notice.Kind.CORRECTION;
            case "CommentIn", "UpdateIn" -> reinstates ? Notice.Kind.REINSTATEMENT : null;
            default -> null;
        };
    }

    private static String doi(String source) {
        Matcher doi = DOI.matcher(source);
        try {
            return doi.find() ? new Doi(doi.group(1)).value() : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** As in {@code Nature. 2015 Mar 5;519(7541):1}. */
    private static String date(String source) {
        Matcher dated = DATED.matcher(source);
        PublicationDate date = dated.find() ? Dates.worded(dated.group(1)) : null;
        return date == null ? "" : date.iso();
    }
}
