package org.refractory.portal.pair;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.refractory.portal.Answer;
import org.refractory.portal.Visitor;

/** Somebody who goes through a list of articles from its first page to its last, and then looks whether anything has changed. */
final class Walk {
    private final Visitor reader;
    private final String list;
    private final List<Answer> pages = new ArrayList<>();

    private Walk(Visitor reader, String list) {
        this.reader = reader;
        this.list = list;
    }

    static Walk through(Visitor reader, String list) {
        Walk walk = new Walk(reader, list);
        for (int page = 1; page == 1 || page <= walk.last(); page++) {
            walk.pages.add(reader.get(walk.address(page)).expect(200));
        }
        return walk;
    }

    private String address(int page) {
        return list + "&page=" + page;
    }

    private int last() {
        return pages.getFirst().json().path("pages").intValue();
    }

    int total() {
        return pages.getFirst().json().path("total").intValue();
    }

    /** The ids in the order in which they came. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        for (Answer page : pages) {
            for (JsonNode hit : page.json().path("hits")) {
                ids.add(hit.path("article").path("id").textValue());
            }
        }
        return ids;
    }

    /** What each page answers to whoever brings the tag that it had; an odd number of pages later another node may answer. */
    List<Integer> again() {
        List<Integer> statuses = new ArrayList<>();
        for (int page = pages.size(); page >= 1; page--) {
            String tag = pages.get(page - 1).header("etag");
            statuses.add(reader.get(address(page), Map.of("If-None-Match", tag)).status());
        }
        return statuses;
    }
}
