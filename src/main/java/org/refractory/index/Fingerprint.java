package org.refractory.index;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.Version;
import org.refractory.article.ArticleView;
import org.refractory.content.PageView;
import org.refractory.evidence.EvidenceView;
import org.refractory.index.projection.Contradiction;
import org.refractory.index.projection.Departed;
import org.refractory.index.projection.Fields;
import org.refractory.index.text.Analysis;
import org.refractory.vocabulary.TermView;

/** Names the code that builds an index: the fields, the analysis, Lucene's line and the shape of every stored view. */
final class Fingerprint {
    private Fingerprint() {}

    static String current() {
        Set<String> shapes = new TreeSet<>();
        shape(ArticleView.class, shapes);
        shape(EvidenceView.class, shapes);
        shape(TermView.class, shapes);
        shape(PageView.class, shapes);
        shape(Departed.class, shapes);
        shape(Contradiction.class, shapes);
        String all = "fields %d, analysis %d, lucene %d, views %s"
                .formatted(Fields.VERSION, Analysis.VERSION, Version.LATEST.major, shapes);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static void shape(Class<?> type, Set<String> shapes) {
        RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        for (RecordComponent component : components) {
            String name = "%s.%s: %s".formatted(type.getName(), component.getName(), component.getGenericType());
            if (shapes.add(name)) {
                component(component.getGenericType(), shapes);
            }
        }
    }

    private static void component(java.lang.reflect.Type type, Set<String> shapes) {
        switch (type) {
            case Class<?> plain -> shape(plain, shapes);
            case java.lang.reflect.ParameterizedType list -> {
                for (java.lang.reflect.Type argument : list.getActualTypeArguments()) {
                    component(argument, shapes);
                }
            }
            default -> {}
        }
    }
}
