package org.refractory.search.evaluation;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A search engine that is measured. */
interface Contender extends Closeable {
    String name();

    void add(Passage passage) throws IOException;

    /** Call it once, after the last passage. */
    void ready() throws IOException;

    /** The ids of what answers a question, best first. */
    List<String> best(String question, int limit) throws IOException;

    /** Of its index, in bytes. */
    long size() throws IOException;
}
