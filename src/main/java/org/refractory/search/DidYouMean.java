package org.refractory.search;

/**
 * Another spelling of a question.
 *
 * @param request the same search with it
 * @param total how many records it finds: more than the question as typed
 */
public record DidYouMean(SearchRequest request, long total) {
    public String text() {
        return request.text();
    }
}
