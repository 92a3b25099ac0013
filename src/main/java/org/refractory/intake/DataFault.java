package org.refractory.intake;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a record that the database refuses from a fault of ours or an outage. */
final class DataFault {
    private DataFault() {}

    /** Classes 22 and 23 of SQLSTATE: a value or a constraint, so the fault is in a record. */
    static boolean isIn(RuntimeException failure) {
        SQLException cause = sql(failure);
        String state = cause == null ? null : cause.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    /** The first line of what the database said. */
    static String reason(RuntimeException failure) {
        SQLException cause = sql(failure);
        return cause == null
                ? ""
                : String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
    }

    private static @Nullable SQLException sql(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return (SQLException) cause;
    }
}
