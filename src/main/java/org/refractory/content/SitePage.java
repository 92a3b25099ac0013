package org.refractory.content;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A standing page of the site, such as "about". */
@Entity
public class SitePage {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "site_page_seq")
    @SequenceGenerator(name = "site_page_seq", allocationSize = 50)
    public @Nullable Long id;

    @Version
    public int version;

    public String slug;
    public String title;

    /** One sentence for lists and machines; may be empty. */
    public String summary = "";

    /** Markdown. */
    public String body;

    /** Its place among the pages. */
    public int place;
}
