package org.refractory.portal.crash;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.refractory.portal.Answer;
import org.refractory.portal.Visitor;

/** A piece of evidence as the outside knows it: what was acknowledged, and what was asked last without an answer. */
final class Piece {
    final String id;
    final Visitor author;
    private Standing known;
    private int version;
    private int changes = 1;
    private @Nullable Standing asked;

    /** @param drafted the answer that acknowledged the draft */
    Piece(JsonNode drafted, Visitor author) {
        this.id = drafted.path("id").textValue();
        this.author = author;
        this.known = Standing.of(drafted);
        this.version = drafted.path("version").intValue();
    }

    synchronized Standing known() {
        return known;
    }

    synchronized int version() {
        return version;
    }

    /** Before a request that would make it stand so. */
    synchronized void ask(Standing wanted) {
        asked = wanted;
    }

    /** @return whether the change was acknowledged */
    synchronized boolean take(Answer answer) {
        if (answer.status() != 200) {
            return false;
        }
        Standing told = Standing.of(answer.json());
        if (!told.equals(asked)) {
            throw new AssertionError("%s, but was told %s".formatted(this, told));
        }
        become(told, answer.json().path("version").intValue());
        return true;
    }

    private void become(Standing standing, int newVersion) {
        known = standing;
        version = newVersion;
        changes++;
        asked = null;
    }

    /** Whether it may stand so: as acknowledged, or one step on where the answer got lost. From now on it stands so. */
    synchronized boolean settle(Standing.@Nullable Stored stored) {
        if (new Standing.Stored(known, version, changes).equals(stored)) {
            asked = null;
            return true;
        }
        if (stored == null || !stored.standing().equals(asked) || stored.version() <= version) {
            return false;
        }
        become(stored.standing(), stored.version());
        return stored.changes() == changes;
    }

    @Override
    public synchronized String toString() {
        return "%s acknowledged as %s (version %d, %d changes), asked for %s"
                .formatted(id, known, version, changes, asked);
    }
}
