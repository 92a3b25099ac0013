package org.refractory;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.RawString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.junit.jupiter.api.Test;

/** The order of the house: a package imports only what stands to its left, and each decision has one place. */
class ArchitectureTest {
    private static final String BASE = "org.refractory.";

    /** Packages of one group stand side by side and do not import each other. */
    private static final List<List<String>> ORDER = List.of(
            List.of("system"),
            List.of("web"),
            List.of("backup"),
            List.of("activity"),
            List.of("account"),
            List.of("vocabulary"),
            List.of("article"),
            List.of("evidence"),
            List.of("review"),
            List.of("triage", "intake"),
            List.of("content"),
            List.of("index"),
            List.of("search"),
            List.of("feed"),
            List.of("export"),
            List.of("api"),
            List.of("page"),
            List.of("command"));

    private static final Pattern WRITES_LOG =
            Pattern.compile("(?i)(insert\\s+into|update|delete\\s+from)\\s+activity\\b");

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.refractory");

    @Test
    void aPackageImportsOnlyWhatStandsToItsLeft() {
        for (int place = 0; place < ORDER.size(); place++) {
            for (String name : ORDER.get(place)) {
                Set<String> right = ORDER.subList(place, ORDER.size()).stream()
                        .flatMap(List::stream)
                        .filter(other -> !other.equals(name))
                        .collect(Collectors.toCollection(TreeSet::new));
                if (!right.isEmpty()) {
                    noClasses()
                            .that()
                            .resideInAPackage(BASE + name + "..")
                            .should()
                            .dependOnClassesThat(resideInAnyPackage(right.stream()
                                    .map(other -> BASE + other + "..")
                                    .toArray(String[]::new)))
                            .because(name + " must stay usable and testable without what stands to its right")
                            .allowEmptyShould(true)
                            .check(PORTAL);
                }
            }
        }
    }

    @Test
    void everyPackageHasAPlaceInTheOrder() {
        Set<String> known = ORDER.stream().flatMap(List::stream).collect(Collectors.toSet());
        Set<String> found = PORTAL.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(BASE))
                .map(name -> name.substring(BASE.length()).replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(known).as("a new noun is put into the order on purpose").containsAll(found);
    }

    @Test
    void onlyIndexAndSearchKnowLucene() {
        noClasses()
                .that()
                .resideOutsideOfPackages(BASE + "index..", BASE + "search..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.apache.lucene.."))
                .because("where a node's index is outgrown, another engine takes its place behind search")
                .check(PORTAL);
    }

    @Test
    void publicCodeCannotOpenTheDeskIndex() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + "page..", BASE + "feed..", BASE + "api..")
                .should()
                .dependOnClassesThat(describe("are of the desk", JavaClass.Predicates.simpleNameStartingWith("Desk")))
                .because("what cannot be opened cannot leak by a forgotten filter")
                .check(PORTAL);
    }

    @Test
    void publicPagesAndFeedsDoNotTouchTheDatabase() {
        noClasses()
                .that()
                .resideInAnyPackage(BASE + "page..", BASE + "feed..", BASE + "search..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate.."))
                .because("reading goes on while the database is away")
                .check(PORTAL);
    }

    @Test
    void onlyTheLogWritesTheLog() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<String> writers = sources.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> WRITES_LOG.matcher(read(file)).find())
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(writers)
                    .as("only one class knows how positions come to be in commit order")
                    .containsExactly("ActivityLog.java");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void templatesSeeViewsAndNeverEntities() {
        DescribedPredicate<JavaClass> entity =
                describe("are entities", each -> each.isAnnotatedWith("jakarta.persistence.Entity"));
        noClasses()
                .that()
                .implement("io.quarkus.qute.TemplateInstance")
                .should()
                .dependOnClassesThat(entity)
                .because("an entity in a template is a query in a loop, and shows what nobody chose to show")
                .check(PORTAL);
    }

    @Test
    void onlyMarkdownAndMarkupMakeRawHtml() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BASE + "web.Markdown")
                .and()
                .doNotHaveFullyQualifiedName(BASE + "web.Markup")
                .should()
                .accessTargetWhere(describe(
                        "makes a RawString, directly or by reference",
                        access -> access.getName().equals("<init>")
                                && access.getTargetOwner().isEquivalentTo(RawString.class)))
                .because("what is sanitised or escaped as it is written is the only way to raw HTML")
                .check(PORTAL);
    }

    /** Lucene counts a record that was replaced until its segment is merged, which happens on each node at another time. */
    @Test
    void searchCountsLivingRecordsOnly() {
        noClasses()
                .that()
                .resideInAPackage(BASE + "search..")
                .should()
                .callMethod(IndexReader.class, "docFreq", Term.class)
                .orShould()
                .callMethod(IndexReader.class, "getDocCount", String.class)
                .because("index.statistics knows what lives")
                .check(PORTAL);
    }

    @Test
    void packagesAreNamedByNounsOfTheDomain() {
        classes()
                .should()
                .resideOutsideOfPackages("..service..", "..impl..", "..dto..", "..util..", "..utils..", "..helper..")
                .because("a newcomer finds all about a noun in one place")
                .check(PORTAL);
    }
}
