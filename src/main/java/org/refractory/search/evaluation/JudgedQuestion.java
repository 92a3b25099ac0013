package org.refractory.search.evaluation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;

/**
 * A question with what people said of documents as answers to it.
 *
 * @param grades by document: above 0 is relevant, the more the better
 */
public record JudgedQuestion(String id, String text, Map<String, Integer> grades) {
    public JudgedQuestion {
        grades = Map.copyOf(grades);
    }

    /** Settings are chosen on one half of the questions and reported on the other. */
    public enum Half {
        CHOSEN_ON,
        REPORTED_ON
    }

    /** The lowest bit of the first byte of the SHA-256 of the id says which, whatever else is in the collection. */
    public Half half() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return (digest[0] & 1) == 0 ? Half.CHOSEN_ON : Half.REPORTED_ON;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
