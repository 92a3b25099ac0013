package org.refractory.search;

/**
 * Which part of the results is asked for.
 *
 * @param page from 1
 * @param size results on a page
 * @param after the page that it leads to and a {@link Bookmark} at the end of the page before, such as {@code 7-MTIuMy40}, or
 *     empty; with it any page costs what the first one costs
 */
public record Place(int page, int size, String after) {
    /** Pages that can be reached by their number alone. */
    public static final int MAX_PAGE = 500;

    private static final int FARTHEST = 10_000_000;
    private static final int LONGEST = 200;

    static final Place FIRST = new Place(1, SearchRequest.PAGE_SIZE, "");

    public Place {
        after = after.length() > LONGEST ? after.substring(0, LONGEST) : after;
        boolean leadsHere = after.matches(page + "-[A-Za-z0-9_]*");
        after = after.isEmpty() || leadsHere ? after : "unreadable";
        page = Math.clamp(page, 1, after.isEmpty() ? MAX_PAGE : FARTHEST);
    }

    /** The page behind this one. */
    Place next(String bookmark) {
        return new Place(page + 1, size, (page + 1) + "-" + bookmark);
    }
}
