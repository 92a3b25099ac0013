package org.refractory.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Conditional requests (RFC 9110, section 13) for public reads. The entity tag is the build, the public generation and the
 * address; it is taken before the answer is made, so an answer is never older than its tag. It is weak, because whoever packs
 * the answer on its way does not change it.
 */
@Provider
@PublicRead
public class Freshness implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String TAG = "refractory.etag";
    private static final String STAMP = "refractory.modified";
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private final PublicGeneration generation;
    private final BuildFingerprint build;
    private final Clock clock;

    Freshness(PublicGeneration generation, BuildFingerprint build, Clock clock) {
        this.generation = generation;
        this.build = build;
        this.clock = clock;
    }

    /** Only who was once answered 200 here knows the tag, so the answer need not be made to know that it is the same. */
    @Override
    public void filter(ContainerRequestContext request) {
        PublicGeneration.State state = generation.state();
        String tag = "W/\"%s-%s-%08x\"".formatted(build.value(), state.name(), address(request));
        request.setProperty(TAG, tag);
        request.setProperty(STAMP, state.at());
        if (knownTags(request).anyMatch(opaque(tag)::equals)) {
            Response.ResponseBuilder unchanged = Response.notModified();
            headers(tag, state.at()).forEach((name, values) -> unchanged.header(name, values.getFirst()));
            request.abortWith(unchanged.build());
        }
    }

    private static long address(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        CRC32 sum = new CRC32();
        sum.update((asked.getRawPath() + "?" + asked.getRawQuery()).getBytes(StandardCharsets.UTF_8));
        return sum.getValue();
    }

    private static Stream<String> knownTags(ContainerRequestContext request) {
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return known == null ? Stream.empty() : Arrays.stream(known.split(",")).map(each -> opaque(each.strip()));
    }

    /** Without the sign of weakness, by which tags do not differ here (RFC 9110, 8.8.3.2). */
    private static String opaque(String tag) {
        return tag.replaceFirst("^W/", "");
    }

    /** Whether any answer there is will do, or any from then on. */
    private boolean isUnchanged(ContainerRequestContext request, Instant at) {
        if (request.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null) {
            return knownTags(request).anyMatch("*"::equals);
        }
        Instant since = instant(request.getHeaderString(HttpHeaders.IF_MODIFIED_SINCE));
        return since != null
                && isSettled(at)
                && !at.isAfter(since.plusSeconds(1).minusNanos(1));
    }

    private static @Nullable Instant instant(@Nullable String date) {
        try {
            return date == null ? null : HTTP_DATE.parse(date, Instant::from);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A date in whole seconds says nothing yet while its second could bring another change (RFC 9110, 8.8.2.2). */
    private boolean isSettled(Instant at) {
        return at.isBefore(clock.instant().minus(Duration.ofSeconds(2)));
    }

    private MultivaluedMap<String, Object> headers(String tag, Instant at) {
        MultivaluedMap<String, Object> headers = new jakarta.ws.rs.core.MultivaluedHashMap<>();
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        headers.putSingle(HttpHeaders.VARY, "Accept-Encoding");
        if (isSettled(at)) {
            headers.putSingle(HttpHeaders.LAST_MODIFIED, HTTP_DATE.format(at));
        }
        return headers;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == 200
                && request.getProperty(TAG) instanceof String tag
                && request.getProperty(STAMP) instanceof Instant at) {
            response.getHeaders().putAll(headers(tag, at));
            if (isUnchanged(request, at)) {
                response.setStatus(304);
                response.setEntity(null);
                response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
            }
        }
    }
}
