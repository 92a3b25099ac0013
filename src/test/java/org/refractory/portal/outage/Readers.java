package org.refractory.portal.outage;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.refractory.portal.Answer;
import org.refractory.portal.Visitor;

/** Readers who ask one page after the other, until they are closed. */
final class Readers implements AutoCloseable {
    private static final int MANY = 4;
    private static final List<String> ADDRESSES = List.of(
            "/",
            "/mechanisms",
            "/mechanisms/immune-evasion",
            "/search?q=jak1",
            "/search?q=pembrolizumab+melanoma&kind=articles",
            "/latest.rss",
            "/latest.atom",
            "/search.json?q=neoantigen",
            "/articles/A1",
            "/evidence/E1",
            "/pages/about",
            "/api/v1/search?q=relapse",
            "/api/v1/evidence/E1");

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Figures figures = new Figures();
    private volatile boolean open = true;

    /** @param visitor signed in or not, it is the same to them */
    Readers(Visitor visitor) {
        for (int i = 0; i < MANY; i++) {
            int first = i;
            threads.execute(() -> read(visitor, first));
        }
    }

    private void read(Visitor visitor, int first) {
        for (int i = first; open; i++) {
            String address = ADDRESSES.get(i % ADDRESSES.size());
            Figures now = figures;
            long began = System.nanoTime();
            Answer answer = visitor.get(address);
            if (answer.status() == 200) {
                now.answered(System.nanoTime() - began);
            } else {
                now.failed(address + ": " + answer);
            }
        }
    }

    /** What happened since the last time this was asked. */
    Figures next() {
        Figures past = figures;
        figures = new Figures();
        return past;
    }

    @Override
    public void close() {
        open = false;
        threads.close();
    }
}
