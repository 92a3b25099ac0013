package org.refractory.triage;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.refractory.web.SiteConfig;

/** Which day it is where the portal lives. */
@ApplicationScoped
class Today {
    private final Clock clock;
    private final SiteConfig site;

    Today(Clock clock, SiteConfig site) {
        this.clock = clock;
        this.site = site;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate date() {
        return LocalDate.ofInstant(now(), site.timeZone());
    }
}
