package org.refractory.web.limit;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.refractory.web.Problem;
import org.refractory.web.ProblemWriter;
import org.refractory.web.door.AnswerHeaders;

/** What is answered on a connection before it is closed, where no request was understood that a route could answer. */
@ApplicationScoped
class LastWords {
    private final ProblemWriter writer;
    private final AnswerHeaders always;

    LastWords(ProblemWriter writer, AnswerHeaders always) {
        this.writer = writer;
        this.always = always;
    }

    /**
     * @param target that was asked for, or empty
     * @param accepted the request's {@code Accept}, if it was read so far
     */
    FullHttpResponse on(Problem problem, String target, @Nullable String accepted) {
        ProblemWriter.Written written = writer.write(problem, target, accepted);
        byte[] body = written.body().getBytes(StandardCharsets.UTF_8);
        FullHttpResponse answer = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(problem.type().status()),
                Unpooled.wrappedBuffer(body));
        HttpHeaders headers = answer.headers();
        always.all().forEach(headers::set);
        problem.headers().forEach(headers::set);
        headers.set(HttpHeaderNames.CONTENT_TYPE, written.mediaType())
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .set(HttpHeaderNames.CONNECTION, "close");
        return answer;
    }
}
