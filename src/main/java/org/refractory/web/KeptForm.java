package org.refractory.web;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;

/** What somebody typed into a form that could not be dealt with, so that it can be given back and sent again. */
public final class KeptForm {
    private static final String KEY = "refractory.kept-form";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final long LARGEST = 1 << 20;
    private static final int MOST_FIELDS = 2_000;
    /** Longer values are worth copying by hand too. */
    private static final int WORTH_SHOWING = 20;

    private KeptForm() {}

    /** A value of a form; a form may have several of one name. */
    public record Field(String name, String value) {
        /** A password is asked for again and never given back. */
        public boolean isSecret() {
            return name.toLowerCase(Locale.ROOT).contains("password");
        }

        public boolean isWorthShowing() {
            return !isSecret() && value.length() >= WORTH_SHOWING;
        }
    }

    /** Reads a form that no resource will read, because it failed before one was reached. Never fails itself. */
    public static Uni<Void> keep(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!isForm(request) || request.isEnded()) {
            return Uni.createFrom().voidItem();
        }
        Future<Buffer> body = request.body();
        request.resume();
        return Uni.createFrom()
                .completionStage(body.toCompletionStage())
                .invoke(typed -> context.put(KEY, fields(typed)))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static boolean isForm(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return type != null
                && type.startsWith(FORM)
                && length != null
                && length.matches("[0-9]{1,9}")
                && Long.parseLong(length) <= LARGEST;
    }

    private static List<Field> fields(Buffer body) {
        List<Field> fields = new ArrayList<>();
        new QueryStringDecoder(body.toString(StandardCharsets.UTF_8), StandardCharsets.UTF_8, false, MOST_FIELDS)
                .parameters()
                .forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
        return List.copyOf(fields);
    }

    /** What was typed into the form of this request; empty where it was none. */
    static List<Field> of(RoutingContext context) {
        if (context.get(KEY) instanceof List<?> kept) {
            return kept.stream().map(Field.class::cast).toList();
        }
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        FormData read = request == null ? null : request.getFormData();
        List<Field> fields = new ArrayList<>();
        if (read != null && isForm(context.request())) {
            for (String name : read) {
                read.get(name).forEach(value -> fields.add(new Field(name, value.getValue())));
            }
        }
        return List.copyOf(fields);
    }
}
