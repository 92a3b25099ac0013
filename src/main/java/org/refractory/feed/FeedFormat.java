package org.refractory.feed;

/** The formats a feed is told in, with the ending of their addresses. */
enum FeedFormat {
    RSS("application/rss+xml;charset=UTF-8") {
        @Override
        String write(FeedView feed) {
            return RssWriter.write(feed);
        }
    },
    ATOM("application/atom+xml;charset=UTF-8") {
        @Override
        String write(FeedView feed) {
            return AtomWriter.write(feed);
        }
    },
    JSON("application/feed+json;charset=UTF-8") {
        @Override
        String write(FeedView feed) {
            return JsonFeedWriter.write(feed);
        }
    };

    private final String mediaType;

    FeedFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    abstract String write(FeedView feed);

    /** @param ending one of {@code rss}, {@code atom}, {@code json} */
    static FeedFormat of(String ending) {
        return valueOf(ending.toUpperCase(java.util.Locale.ROOT));
    }
}
