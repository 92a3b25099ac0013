package org.refractory.portal.crash;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refractory.intake.pubmed.PubmedGenerator;
import org.refractory.portal.Answer;
import org.refractory.portal.Visitor;
import org.refractory.portal.Wait;

/** Imports the same 20,000 records again and again, each time in a newer edition, and writes down what it is told. */
final class Importer {
    static final int RECORDS = 20_000;
    static final int FIRST_PMID = 70_000_001;

    /** A line of the list of imports: its number, its file, how many records. */
    private static final Pattern LINE = Pattern.compile(
            "/desk/imports/(\\d+)\">\\d+</a></th><td>edition (\\d+)</td><td>[^<]*</td><td>[^<]*</td><td>(\\d+)</td>");

    private final Visitor self;
    private final Ledger ledger;
    private final long seed;
    private final AtomicInteger finished = new AtomicInteger();
    private int edition;

    Importer(Visitor self, Ledger ledger, long seed) {
        this.self = self;
        this.ledger = ledger;
        this.seed = seed;
    }

    /** How many imports were acknowledged to their end. */
    int finished() {
        return finished.get();
    }

    void workWhile(BooleanSupplier open) {
        while (open.getAsBoolean()) {
            int file = ++edition;
            Answer answer = self.stream(
                    "/api/v1/imports?file=edition%20" + file,
                    "application/xml",
                    () -> new OpenFile(new PubmedGenerator(RECORDS, FIRST_PMID, seed + file, file), open));
            if (answer.status() == 200) {
                JsonNode report = answer.json();
                ledger.imported(
                        report.path("id").intValue(),
                        new Ledger.Reported(file, report.path("records").intValue(), true));
                finished.incrementAndGet();
            } else if (!answer.isLost() && answer.status() != 503) {
                throw new AssertionError("The import was refused: " + answer);
            }
            ledger.count(answer.status() == 200);
            if (answer.status() != 200) {
                Wait.aBreath();
            }
        }
    }

    /** Looks at the list of imports as somebody who waits for one. */
    void watchWhile(BooleanSupplier open) {
        while (open.getAsBoolean()) {
            Answer page = self.page("/desk/imports");
            Matcher line = LINE.matcher(page.status() == 200 ? page.body() : "");
            while (line.find()) {
                ledger.imported(number(line, 1), new Ledger.Reported(number(line, 2), number(line, 3), false));
            }
        }
    }

    /** A file that whoever sends it stops sending at the end of the day. */
    private static final class OpenFile extends FilterInputStream {
        private final BooleanSupplier open;

        OpenFile(InputStream file, BooleanSupplier open) {
            super(file);
            this.open = open;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (!open.getAsBoolean()) {
                throw new IOException("Nobody sends it any longer");
            }
            return super.read(bytes, from, length);
        }
    }

    private static int number(Matcher line, int group) {
        return Integer.parseInt(line.group(group));
    }
}
