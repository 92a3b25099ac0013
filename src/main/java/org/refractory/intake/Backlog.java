package org.refractory.intake;

import java.sql.SQLException;

/** What the log holds and the public index of this node has not taken in yet. */
public interface Backlog {
    /** The log position that must be taken in so that, of what the log holds now, at most so many public changes are not. */
    long due(int most) throws SQLException;

    /**
     * The log position of the newest public change that was taken in: mostly served now or in a moment, and taken in again where
     * the index had to go back to what it had kept. Beyond all of them where this node serves none.
     */
    long taken();
}
