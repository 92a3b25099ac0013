package org.refractory.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.refractory.system.Rows;

/** Reads the standing pages as they are shown. */
@ApplicationScoped
public class PageViews {
    private final Rows rows;

    PageViews(Rows rows) {
        this.rows = rows;
    }

    /** All pages in the order in which they are listed. */
    public List<PageView> all() throws SQLException {
        return rows.all(
                "select slug, title, summary, body, place from site_page order by place, slug",
                row -> new PageView(
                        row.getString("slug"),
                        row.getString("title"),
                        row.getString("summary"),
                        row.getString("body"),
                        row.getInt("place")));
    }
}
