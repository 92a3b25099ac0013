package org.refractory.intake;

import java.sql.SQLException;

/** What the log holds and this node does not serve to the public yet. */
public interface Backlog {
    /** The log position that must be served so that, of what the log holds now, at most so many public changes are not. */
    long due(int most) throws SQLException;

    /** The log position of the newest public change that is served; beyond all of them where this node serves none. */
    long served();
}
