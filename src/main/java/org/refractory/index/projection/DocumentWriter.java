package org.refractory.index.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;
import org.refractory.evidence.Level;
import org.refractory.index.text.AnalysedText;
import org.refractory.vocabulary.TermRef;
import org.refractory.vocabulary.TermTree;

/** Builds one document, field by field; empty text makes no field. */
final class DocumentWriter {
    private static final FieldType NAMES = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    private static final FieldType HIGHLIGHTED = text(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);

    /** Lucene refuses a term of more than 32,766 bytes and the document with it; a longer name nobody asks for. */
    private static final int LONGEST_NAME = 10_000;

    private final Document document = new Document();

    /** A text that stands in several places is taken apart once. */
    private final Map<String, AnalysedText> texts = new HashMap<>();

    /** A text in a field; Lucene hands the stream of the field's last text back for the next. */
    private static final class TextOf extends Field {
        private final AnalysedText text;

        TextOf(String field, AnalysedText text, FieldType type) {
            super(field, type);
            this.text = text;
        }

        @Override
        public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream used) {
            return text.stream(used);
        }
    }

    DocumentWriter(String key, Fields.Type type, Object view) {
        document.add(new StringField(Fields.KEY, key, Field.Store.YES));
        document.add(new StringField(Fields.TYPE, type.name(), Field.Store.YES));
        document.add(new StoredField(Fields.VIEW, ViewJson.write(view)));
    }

    private static FieldType text(IndexOptions options, boolean anyLength) {
        FieldType type = new FieldType();
        type.setOmitNorms(anyLength);
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.freeze();
        return type;
    }

    /** A name that is asked for as a whole; one of more than 10,000 characters is left out. */
    DocumentWriter name(String field, String value) {
        if (value.length() <= LONGEST_NAME) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
        return this;
    }

    DocumentWriter names(String field, Stream<String> values) {
        values.forEach(value -> name(field, value));
        return this;
    }

    DocumentWriter highlighted(String field, String text) {
        return highlighted(field, text, 1);
    }

    private DocumentWriter highlighted(String field, String text, int times) {
        return text(field, text, HIGHLIGHTED, times);
    }

    /** Several values, each as often as a word of it is worth. No phrase spans two. */
    DocumentWriter highlighted(String field, Stream<String> values, int times) {
        values.forEach(text -> highlighted(field, text, times));
        return this;
    }

    /** Names of which the number does not matter: one among many counts as much as one alone. No phrase spans two. */
    DocumentWriter words(String field, Stream<String> values) {
        values.forEach(text -> text(field, text, NAMES, 1));
        return this;
    }

    private DocumentWriter text(String field, String text, FieldType type, int times) {
        if (!text.isBlank()) {
            AnalysedText analysed = texts.computeIfAbsent(text, AnalysedText::new);
            for (int i = 0; i < times; i++) {
                document.add(new TextOf(field, analysed, type));
            }
        }
        return this;
    }

    /** Each term with all above it, so that narrowing by a head finds what stands below it. */
    DocumentWriter terms(Stream<TermRef> terms, TermTree tree) {
        Set<TermRef> closed = new LinkedHashSet<>();
        terms.forEach(term -> tree.withAncestors(term.kind(), term.slug())
                .forEach(slug -> closed.add(new TermRef(term.kind(), slug, ""))));
        closed.forEach(term -> facet(term.kind().key(), term.slug()));
        return this;
    }

    /** For ranges. */
    DocumentWriter number(String field, @Nullable Integer value) {
        if (value != null) {
            document.add(new IntField(field, value, Field.Store.NO));
        }
        return this;
    }

    DocumentWriter facet(String dimension, @Nullable Object value) {
        if (value != null) {
            document.add(new SortedSetDocValuesFacetField(dimension, value.toString()));
        }
        return this;
    }

    DocumentWriter order(boolean isSound, @Nullable Level level, Instant newest, long number) {
        document.add(new NumericDocValuesField(Fields.STANDING, isSound ? 0 : 1));
        document.add(new NumericDocValuesField(Fields.LEVEL, rank(level)));
        document.add(new NumericDocValuesField(Fields.NEWEST, ChronoUnit.MICROS.between(Instant.EPOCH, newest)));
        document.add(new NumericDocValuesField(Fields.NUMBER, number));
        if (level != null) {
            document.add(new FeatureField(Fields.PRIOR, Fields.LEVEL, 6f - rank(level)));
        }
        return this;
    }

    private static int rank(@Nullable Level level) {
        return switch (level) {
            case A -> 1;
            case B -> 2;
            case C -> 3;
            case D -> 4;
            case E -> 5;
            case null -> 6;
        };
    }

    Projection end() {
        try {
            Document built = Fields.FACETS.build(document);
            return new Projection(document.get(Fields.KEY), built);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
