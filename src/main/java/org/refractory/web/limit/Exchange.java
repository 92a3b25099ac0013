package org.refractory.web.limit;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.refractory.web.Problem;

/**
 * What goes on on one connection. Whoever keeps it open without asking, sends too slowly or does not take the answer, is sent
 * away; what is no request is answered with a sentence. All of it happens on the connection's own thread.
 */
@SuppressWarnings("FutureReturnValueIgnored") // of closing what is closed anyway
final class Exchange extends ChannelDuplexHandler {
    static final String NAME = "exchange";

    /** Requests sent before the last was answered (RFC 9112, 9.3.2), which no browser does. */
    private static final int MOST_UNDER_WAY = 2;

    /** So long the client may take to read why. */
    private static final int LINGER_SECONDS = 2;

    private final Connections connections;
    private final Patience patience = new Patience(System.nanoTime());
    private @Nullable ChannelHandlerContext context;
    private @Nullable ScheduledFuture<?> watch;
    private boolean ending;

    Exchange(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        connections.place(added.channel().remoteAddress()).ifPresent(place -> {
            connections.enter(this, place).ifPresent(this::end);
            long seconds = Patience.LOOK.toSeconds();
            watch = added.executor().scheduleAtFixedRate(this::look, seconds, seconds, TimeUnit.SECONDS);
        });
    }

    @Override
    public void channelInactive(ChannelHandlerContext left) throws Exception {
        if (watch != null) {
            watch.cancel(false);
        }
        connections.leave(this);
        super.channelInactive(left);
    }

    @Override
    public void channelRead(ChannelHandlerContext from, Object message) throws Exception {
        if (ending) {
            ReferenceCountUtil.release(message);
            return;
        }
        Optional<FullHttpResponse> refusal =
                message instanceof HttpRequest request ? refusal(request) : Optional.empty();
        if (refusal.isPresent()) {
            ReferenceCountUtil.release(message);
            end(refusal.get());
        } else if (message instanceof HttpRequest && watch != null && patience.underWay() >= MOST_UNDER_WAY) {
            ReferenceCountUtil.release(message);
            from.close(); // whoever asks on without taking the answers would have them kept in memory
        } else {
            note(message);
            super.channelRead(from, message);
        }
    }

    private Optional<FullHttpResponse> refusal(HttpRequest request) {
        return problem(request).map(each -> connections.lastWord(each, request));
    }

    /** What is wrong with a request, whose address and host can be read by everybody after this if nothing is. */
    private static Optional<Problem> problem(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return Optional.of(Reasons.unreadable(request.decoderResult().cause()));
        }
        if (request.uri().length() > TypedAddress.LONGEST) {
            return Optional.of(Reasons.tooLong());
        }
        Optional<String> address = TypedAddress.read(request.uri());
        if (address.isEmpty()) {
            return Optional.of(Reasons.noAddress());
        }
        Optional<String> host = NamedHost.of(request);
        if (host.isEmpty()) {
            return Optional.of(Reasons.noHost());
        }
        request.setUri(address.get()).headers().set(HttpHeaderNames.HOST, host.get());
        return Optional.empty();
    }

    private void note(Object message) {
        if (message instanceof HttpRequest) {
            patience.begun(System.nanoTime());
            connections.busy(this);
        }
        if (message instanceof HttpContent content) {
            patience.received(content.content().readableBytes());
        }
        if (message instanceof LastHttpContent) {
            patience.receivedAll();
        }
    }

    @Override
    public void write(ChannelHandlerContext to, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof HttpResponse head
                && head.headers().contains(HttpHeaderNames.CONTENT_ENCODING, HttpHeaderValues.IDENTITY, true)) {
            // It told the compressor, who has seen it by now, to do nothing, and is for nobody else (RFC 9110, 8.4.1).
            head.headers().remove(HttpHeaderNames.CONTENT_ENCODING);
        }
        boolean interim =
                message instanceof HttpResponse head && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        boolean last = message instanceof LastHttpContent && !interim;
        super.write(
                to, message, last && patience.isReceiving() ? promise.unvoid().addListener(this::linger) : promise);
        if (last && patience.isReceiving()) {
            ending = true; // nobody wants to know the rest of a request that was answered
        } else if (last && patience.answered(System.nanoTime())) {
            connections.waiting(this);
        }
    }

    /** Closes, first this side: an answer would be lost if it were closed while the client still sends. */
    private void linger(Future<?> sent) {
        ChannelHandlerContext here = Objects.requireNonNull(context);
        if (sent.isSuccess() && here.channel() instanceof DuplexChannel channel) {
            channel.shutdownOutput();
            here.channel().config().setAutoRead(true);
            here.executor().schedule(() -> here.close(), LINGER_SECONDS, TimeUnit.SECONDS);
        } else {
            here.close();
        }
    }

    private void look() {
        ChannelHandlerContext here = Objects.requireNonNull(context);
        boolean listens = here.channel().config().isAutoRead();
        switch (patience.judge(System.nanoTime(), listens, here.channel().bytesBeforeWritable())) {
            case FINE -> {}
            case TOO_SLOW -> end(Reasons.tooSlow());
            case IDLE -> here.close();
        }
    }

    /** To make room for somebody else; asked from any thread. */
    void makeRoom() {
        Objects.requireNonNull(context).executor().execute(() -> end(Reasons.full()));
    }

    private void end(Problem problem) {
        end(connections.lastWord(problem));
    }

    /** Says why and closes. */
    private void end(FullHttpResponse lastWord) {
        if (ending) {
            lastWord.release();
        } else {
            ending = true;
            Objects.requireNonNull(context).writeAndFlush(lastWord).addListener(this::linger);
        }
    }
}
