package org.refractory.web.limit;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponseEncoder;

/**
 * Puts an {@link Exchange} into each connection, right after the encoder, so that it sees whole requests and answers. Netty
 * finds this class through {@code META-INF/services}, once {@link #enable} was called: Vert.x has no door for what happens
 * before the head of a request is complete, and that is where slow clients are.
 */
public final class Guard extends ChannelInitializerExtension {
    /** Before the first connection. */
    public static void enable() {
        System.setProperty(EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    }

    @Override
    public void postInitializeServerChildChannel(Channel channel) {
        channel.pipeline().addFirst(new Usher());
    }

    /** Waits until there is an encoder, which under TLS comes after the handshake, and goes. */
    private static final class Usher extends ChannelInboundHandlerAdapter {
        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.fireChannelActive();
            usher(context);
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            usher(context);
            context.fireChannelRead(message);
        }

        private void usher(ChannelHandlerContext context) {
            ChannelHandlerContext encoder = context.pipeline().context(HttpResponseEncoder.class);
            if (encoder != null) {
                Connections.present()
                        .ifPresent(
                                all -> context.pipeline().addAfter(encoder.name(), Exchange.NAME, new Exchange(all)));
                context.pipeline().remove(this);
            }
        }
    }
}
