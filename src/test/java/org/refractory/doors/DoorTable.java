package org.refractory.doors;

import static org.refractory.account.Role.ADMIN;
import static org.refractory.account.Role.CURATOR;
import static org.refractory.account.Role.READER;
import static org.refractory.account.Role.REVIEWER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.refractory.account.Role;

/**
 * Every route of the portal and the lowest role that may use it; a higher role may do all that a lower one may. The number is
 * what those are answered who may: 404 where the address names nothing that is there, 400 where the form is empty.
 */
final class DoorTable {
    private static final @Nullable Role EVERYBODY = null;

    static final List<Door> DOORS = doors();

    private DoorTable() {}

    private static List<Door> doors() {
        List<Door> doors = new ArrayList<>();

        // What the public reads: pages, feeds, and the interface for programs.
        add(doors, EVERYBODY, "GET / 200", "GET /search 200", "GET /about 301");
        add(doors, EVERYBODY, "GET /search/suggest 200", "GET /api/v1/suggest 200");
        add(doors, EVERYBODY, "GET /robots.txt 200", "GET /sitemap.xml 200");
        add(doors, EVERYBODY, "GET /articles/{id} 404", "GET /evidence/{id} 404", "GET /pages/{slug} 404");
        add(doors, EVERYBODY, "GET /{vocabulary} 200", "GET /{vocabulary}/{slug} 404");
        add(doors, EVERYBODY, "GET /latest.{ending} 200", "GET /search.{ending} 200");
        add(doors, EVERYBODY, "GET /mechanisms/{slug}.{ending} 404", "GET /cancers/{slug}.{ending} 404");
        add(doors, EVERYBODY, "GET /therapies/{slug}.{ending} 404", "GET /biomarkers/{slug}.{ending} 404");
        add(doors, EVERYBODY, "GET /api/v1/search 200", "GET /api/v1/mechanisms 200", "GET /api/v1/terms/{kind} 200");
        add(doors, EVERYBODY, "GET /api/v1/articles/{id} 404", "GET /api/v1/evidence/{id} 404");

        // Coming in and going out. Whoever has a one-time link may use it; without one these say that it is spent.
        add(doors, EVERYBODY, "GET /desk/sign-in 200", "POST /desk/sign-in 403", "POST /desk/sign-out 303");
        add(doors, EVERYBODY, "GET /desk/welcome/{secret} 410", "POST /desk/welcome/{secret} 410");
        add(doors, EVERYBODY, "GET /desk/join/{secret} 410", "POST /desk/join/{secret} 410");
        add(doors, EVERYBODY, "GET /desk/reset/{secret} 410", "POST /desk/reset/{secret} 410");

        // One's own account, whatever one's role.
        add(doors, READER, "GET /desk 200", "GET /desk/account 200", "POST /desk/account/name 400");
        add(doors, READER, "POST /desk/account/password 400", "POST /desk/account/sign-out 303");
        add(doors, READER, "GET /desk/account/tokens 200", "POST /desk/account/tokens 400");
        add(doors, READER, "POST /desk/account/tokens/{id}/revocation 404");

        // Bringing records in and deciding about them.
        add(doors, CURATOR, "GET /desk/inbox 200", "GET /desk/imports 200", "GET /desk/imports/{id} 404");
        add(doors, CURATOR, "POST /desk/imports 400", "POST /api/v1/imports 400");
        add(doors, CURATOR, "GET /desk/articles/{article} 404", "GET /api/v1/desk/articles/{article} 404");
        add(doors, CURATOR, "POST /desk/articles/{article}/triage 404", "POST /desk/articles/{article}/claim 404");
        add(doors, CURATOR, "POST /desk/articles/{article}/release 404", "POST /desk/articles/{article}/tags 404");
        add(doors, CURATOR, "POST /desk/articles/{article}/tags/{mechanism}/removal 404");
        add(doors, CURATOR, "POST /api/v1/articles/{article}/triage 404", "PUT /api/v1/articles/{article}/claim 404");
        add(doors, CURATOR, "DELETE /api/v1/articles/{article}/claim 404", "POST /api/v1/articles/{article}/tags 404");
        add(doors, CURATOR, "DELETE /api/v1/articles/{article}/tags/{mechanism} 404");

        // Writing evidence.
        add(doors, CURATOR, "POST /desk/articles/{article}/evidence 404", "GET /desk/evidence/{evidence} 404");
        add(doors, CURATOR, "POST /desk/evidence/{evidence} 404", "POST /desk/evidence/{evidence}/submission 404");
        add(doors, CURATOR, "POST /desk/evidence/{evidence}/withdrawal 404");
        add(doors, CURATOR, "POST /api/v1/articles/{article}/evidence 404");
        add(doors, CURATOR, "GET /api/v1/desk/evidence/{evidence} 404", "PUT /api/v1/evidence/{evidence} 404");
        add(doors, CURATOR, "POST /api/v1/evidence/{evidence}/submission 404");
        add(doors, CURATOR, "POST /api/v1/evidence/{evidence}/withdrawal 404");

        // Judging what others wrote.
        add(doors, REVIEWER, "GET /desk/reviews 200", "GET /desk/reviews/{evidence} 404");
        add(doors, REVIEWER, "POST /desk/evidence/{evidence}/acceptance 404");
        add(doors, REVIEWER, "POST /desk/evidence/{evidence}/return 404");
        add(doors, REVIEWER, "POST /desk/evidence/{evidence}/rejection 404");
        add(doors, REVIEWER, "POST /api/v1/evidence/{evidence}/acceptance 404");
        add(doors, REVIEWER, "POST /api/v1/evidence/{evidence}/return 404");
        add(doors, REVIEWER, "POST /api/v1/evidence/{evidence}/rejection 404");

        // People.
        add(doors, ADMIN, "GET /desk/people 200", "POST /desk/people/invitations 400");
        add(doors, ADMIN, "POST /desk/people/{id}/link 404", "POST /desk/people/{id}/role 404");
        add(doors, ADMIN, "POST /desk/people/{id}/deactivation 404", "POST /desk/people/{id}/reactivation 404");
        return List.copyOf(doors);
    }

    /** @param lines a method, a path, and the status for those who pass */
    private static void add(List<Door> doors, @Nullable Role lowest, String... lines) {
        Arrays.stream(lines)
                .map(line -> line.split(" ", -1))
                .map(parts -> Door.of(lowest, parts[0] + " " + parts[1], Integer.parseInt(parts[2])))
                .forEach(doors::add);
    }
}
