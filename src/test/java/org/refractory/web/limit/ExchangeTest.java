package org.refractory.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refractory.system.TestDatabase;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ExchangeTest {
    @Inject
    Connections connections;

    /** A client that does not take its answer, so that the connection stays. */
    private static final class Held extends ChannelOutboundHandlerAdapter {
        final List<Object> answers = new ArrayList<>();

        @Override
        public void write(ChannelHandlerContext to, Object message, ChannelPromise promise) {
            answers.add(message);
        }
    }

    /** What is no request, and whether anybody looked at it. */
    private static final class Garbage extends DefaultHttpRequest {
        private boolean seen;

        Garbage() {
            super(HttpVersion.HTTP_1_1, HttpMethod.GET, "/bad-request");
            setDecoderResult(DecoderResult.failure(new IllegalArgumentException("no request")));
        }

        @Override
        public DecoderResult decoderResult() {
            seen = true;
            return super.decoderResult();
        }
    }

    @Test
    void whoIsSentAwayIsToldOnceAndReadNoMore() {
        Held held = new Held();
        EmbeddedChannel channel = new EmbeddedChannel(held, new Exchange(connections));
        Garbage first = new Garbage();
        Garbage second = new Garbage();
        channel.pipeline().fireChannelRead(first).fireChannelRead(second);
        assertThat(held.answers).hasSize(1);
        assertThat(first.seen).isTrue();
        assertThat(second.seen).isFalse();
    }
}
