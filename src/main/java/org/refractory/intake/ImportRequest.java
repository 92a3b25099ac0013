package org.refractory.intake;

import org.refractory.activity.Actor;

/**
 * One file to be imported.
 *
 * @param file its name, for the report
 * @param inScope whether its articles go straight into scope instead of to the inbox
 */
public record ImportRequest(String file, boolean inScope, Actor actor) {
    private static final int LONGEST_NAME = 200;

    public ImportRequest {
        file = file.isBlank() ? "unnamed" : file.strip();
        file = file.length() > LONGEST_NAME ? file.substring(0, LONGEST_NAME) : file;
    }
}
