package org.refractory.portal.crash;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.refractory.portal.Visitor;

/** What the portal acknowledged, kept outside of it. What was asked without an answer may or may not have happened. */
final class Ledger {
    private final Map<String, Piece> pieces = new ConcurrentHashMap<>();
    private final Map<TagKey, Wish> tags = new ConcurrentHashMap<>();
    private final Map<Visitor, Wish> sessions = new ConcurrentHashMap<>();
    private final Map<Integer, Reported> imports = new ConcurrentHashMap<>();
    /** Those held against the database by now: whether each had ended. */
    private final Map<Integer, Boolean> importsHeld = new ConcurrentHashMap<>();

    private final Queue<Piece> submitted = new ConcurrentLinkedQueue<>();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /** An article and a mechanism. */
    record TagKey(String article, String mechanism) {}

    /** Whether something was told to be there; unless certain, it may be the other way round. */
    record Wish(boolean there, boolean certain) {}

    /**
     * What was told of an import.
     *
     * @param edition which of the generated files it read
     * @param records so many, from the first on, were taken in
     */
    record Reported(int edition, int records, boolean finished) {}

    void add(Piece piece) {
        pieces.put(piece.id, piece);
    }

    void tag(TagKey key, Wish wish) {
        tags.put(key, wish);
    }

    boolean isTagged(TagKey key) {
        Wish wish = tags.get(key);
        return wish != null && wish.there();
    }

    void session(Visitor who, Wish wish) {
        sessions.put(who, wish);
    }

    void imported(int run, Reported reported) {
        imports.merge(
                run,
                reported,
                (a, b) -> new Reported(a.edition(), Math.max(a.records(), b.records()), a.finished() || b.finished()));
    }

    /** What was told of imports held against the database, and need not be held against it again. */
    void importsHeld() {
        imports.forEach((run, told) -> importsHeld.merge(run, told.finished(), Boolean::logicalOr));
        imports.clear();
    }

    void count(boolean isAcknowledged) {
        (isAcknowledged ? acknowledged : refused).incrementAndGet();
    }

    long acknowledged() {
        return acknowledged.get();
    }

    Queue<Piece> submitted() {
        return submitted;
    }

    Collection<Piece> pieces() {
        return pieces.values();
    }

    Map<TagKey, Wish> tags() {
        return tags;
    }

    Map<Visitor, Wish> sessions() {
        return sessions;
    }

    Map<Integer, Reported> imports() {
        return imports;
    }

    @Override
    public String toString() {
        return "%,d writes acknowledged, %,d without an answer or refused; %,d pieces of evidence, %,d tags, %d sessions; %d imports, %d of them whole"
                .formatted(
                        acknowledged.get(),
                        refused.get(),
                        pieces.size(),
                        tags.size(),
                        sessions.size(),
                        importsHeld.size(),
                        importsHeld.values().stream()
                                .filter(finished -> finished)
                                .count());
    }
}
