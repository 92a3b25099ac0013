package org.refractory.intake;

/**
 * Something to know about one record of a file: why it was refused, or what to look at.
 *
 * @param record its number in the file, counted from 1
 * @param line on which it begins
 * @param pmid empty where it has none
 */
public record Remark(int record, int line, String pmid, String reason) {
    @Override
    public String toString() {
        return "record %d (line %d%s): %s".formatted(record, line, pmid.isEmpty() ? "" : ", PMID " + pmid, reason);
    }
}
