package org.refractory.portal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The people of a portal: the first administrator, who came by the link on the console, and those they invited. */
public final class Staff {
    /** Of nobody but the portals of tests, which live for minutes. */
    private static final String PASSWORD = "test only, " + new java.security.SecureRandom().nextLong();

    private static final Pattern WELCOME = Pattern.compile("/desk/welcome/\\S+");
    private static final Pattern JOIN = Pattern.compile("/desk/join/[^\"\\s]+");

    private final Visitor administrator;

    private Staff(Visitor administrator) {
        this.administrator = administrator;
    }

    /** Opens the newest link that a node showed on its console. */
    public static Staff first(Node node) {
        Visitor visitor = node.visitor();
        String link = WELCOME.matcher(node.said())
                .results()
                .reduce((a, b) -> b)
                .orElseThrow()
                .group();
        Answer in = visitor.submit(link, Map.of("email", email("Founder"), "name", "Founder", "password", PASSWORD));
        return new Staff(visitor.as(in.expect(303)));
    }

    /** Invites somebody, who comes in. */
    public Visitor hire(String name, String role) {
        Answer invited = administrator.submit("/desk/people/invitations", Map.of("email", email(name), "role", role));
        Matcher link = JOIN.matcher(invited.expect(200).body());
        if (!link.find()) {
            throw new AssertionError(invited);
        }
        Visitor stranger = new Visitor(administrator.door(), "");
        return stranger.as(stranger.submit(link.group(), Map.of("name", name, "password", PASSWORD))
                .expect(303));
    }

    /** Tries to sign somebody in by any door. */
    public static Answer signIn(Visitor door, String name) {
        return door.submit("/desk/sign-in", Map.of("email", email(name), "password", PASSWORD));
    }

    private static String email(String name) {
        return name.toLowerCase(java.util.Locale.ROOT) + "@example.org";
    }

    public Visitor administrator() {
        return administrator;
    }
}
