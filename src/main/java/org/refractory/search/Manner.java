package org.refractory.search;

/**
 * How a question is answered.
 *
 * @param synonyms whether other names of what is asked for count as well
 * @param explained whether each result tells why it is there
 */
public record Manner(boolean synonyms, boolean explained) {
    static final Manner USUAL = new Manner(true, false);
}
