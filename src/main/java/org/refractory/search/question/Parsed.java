package org.refractory.search.question;

import java.util.List;

/**
 * A question, read.
 *
 * @param parts what is asked for, side by side: plain words of which all or most should be there, and what must hold
 * @param notices what was read otherwise than it may have been meant, in plain sentences
 * @param apart whether its words would be read as other names if they were written side by side
 */
public record Parsed(List<Syntax> parts, List<String> notices, boolean apart) {
    public Parsed {
        parts = List.copyOf(parts);
        notices = List.copyOf(notices);
    }

    /** The question in its plainest form. It reads back as the same, without notices. */
    public String written() {
        return apart ? Written.apart(parts) : Written.of(this);
    }
}
