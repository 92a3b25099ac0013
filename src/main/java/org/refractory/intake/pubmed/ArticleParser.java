package org.refractory.intake.pubmed;

import java.util.List;
import java.util.stream.Stream;
import org.refractory.article.ArticleRecord;
import org.refractory.article.Journal;
import org.refractory.article.MeshHeading;
import org.refractory.article.Pmid;
import org.refractory.article.RegistryNumber;
import org.refractory.intake.xml.Node;
import org.refractory.intake.xml.PlainText;

/** A journal article: {@code PubmedArticle}, or the bare {@code MedlineCitation} of older files (NLM's DTD of 2025). */
final class ArticleParser {
    private ArticleParser() {}

    static ArticleRecord record(Node root) throws UnusableRecord {
        Node citation = root.name().equals("MedlineCitation") ? root : root.child("MedlineCitation");
        if (citation == null) {
            throw new UnusableRecord("The record has no <MedlineCitation>");
        }
        Pmid pmid = Identifiers.pmid(citation);
        Node article = citation.child("Article");
        if (article == null) {
            throw new UnusableRecord("The record has no <Article>");
        }
        String vernacular = article.text("VernacularTitle");
        List<String> types = Parts.texts(article.all("PublicationTypeList", "PublicationType"));
        return new ArticleRecord(
                ArticleRecord.Kind.JOURNAL_ARTICLE,
                Identifiers.of(
                        pmid,
                        Stream.concat(
                                article.all("ELocationID"), root.all("PubmedData", "ArticleIdList", "ArticleId"))),
                Parts.title(article.text("ArticleTitle"), vernacular),
                vernacular,
                Abstracts.of(article, citation),
                Authors.of(article.all("AuthorList", "Author")),
                journal(citation, article),
                Dates.published(article),
                Parts.texts(article.all("Language")),
                types,
                citation.all("MeshHeadingList", "MeshHeading")
                        .map(ArticleParser::mesh)
                        .toList(),
                Parts.texts(citation.all("KeywordList", "Keyword")),
                article.all("DataBankList", "DataBank")
                        .flatMap(ArticleParser::numbers)
                        .distinct()
                        .toList(),
                Notices.of(citation.all("CommentsCorrectionsList", "CommentsCorrections"), types),
                Dates.day(citation.child("DateRevised")),
                Parts.version(citation));
    }

    private static Journal journal(Node citation, Node article) {
        String abbreviation = article.text("Journal", "ISOAbbreviation");
        String issn = article.text("Journal", "ISSN");
        return new Journal(
                article.text("Journal", "Title"),
                abbreviation.isEmpty() ? citation.text("MedlineJournalInfo", "MedlineTA") : abbreviation,
                issn.isEmpty() ? citation.text("MedlineJournalInfo", "ISSNLinking") : issn,
                article.text("Journal", "JournalIssue", "Volume"),
                article.text("Journal", "JournalIssue", "Issue"),
                Parts.pages(article));
    }

    private static MeshHeading mesh(Node heading) {
        Node descriptor = heading.child("DescriptorName");
        Node named = descriptor == null ? heading : descriptor;
        return new MeshHeading(
                PlainText.of(named),
                named.attribute("UI"),
                isMajor(named),
                heading.all("QualifierName")
                        .map(each -> new MeshHeading.Qualifier(PlainText.of(each), each.attribute("UI"), isMajor(each)))
                        .toList());
    }

    private static boolean isMajor(Node term) {
        return term.attribute("MajorTopicYN").equals("Y");
    }

    private static Stream<RegistryNumber> numbers(Node bank) {
        String name = bank.text("DataBankName");
        return Parts.texts(bank.all("AccessionNumberList", "AccessionNumber")).stream()
                .map(number -> new RegistryNumber(name, number));
    }
}
