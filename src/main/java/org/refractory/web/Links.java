package org.refractory.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Absolute addresses of this portal, from its configured public address. In a template: {@code {cdi:links.absolute(path)}}. */
@ApplicationScoped
@Named("links")
public class Links {
    private final SiteConfig site;

    Links(SiteConfig site) {
        this.site = site;
    }

    /** The public address without a slash at the end. */
    public String home() {
        return site.publicUrl().toString().replaceFirst("/+$", "");
    }

    /** @param path from the root, beginning with a slash */
    public String absolute(String path) {
        return home() + path;
    }
}
