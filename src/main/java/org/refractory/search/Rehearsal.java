package org.refractory.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.refractory.index.Lease;
import org.refractory.index.PublicIndex;

/** Searches an index as the portal does, without showing what was found: for measuring. */
public final class Rehearsal {
    private final PublicIndex index;
    private final Preparations preparations;

    public Rehearsal(PublicIndex index) {
        this.index = index;
        preparations = new Preparations();
    }

    /** The numbers of the records that a request's page shows, in their order. */
    public List<Long> numbers(SearchRequest request) {
        try (Lease lease = index.acquire()) {
            return new Finder(lease, preparations.of(lease), request).numbers();
        } catch (IOException e) {
            throw new UncheckedIOException("The index could not be read", e);
        }
    }
}
