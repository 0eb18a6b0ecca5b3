package org.emic.messaging;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.transaction.TransactionSystemException;

/// A failure as logs may show it: classes, error codes and places in the code, but no messages, which may quote words of
/// people.
final class Fault {

    private static final int MOST_FRAMES = 12;
    private static final int MOST_CAUSES = 8;

    private Fault() {}

    /// The innermost cause in a few words, such as `java.net.ConnectException`.
    static String name(Throwable failure) {
        return named(root(failure));
    }

    /// All causes, each with its innermost frames, a line each.
    static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            trace.append(depth == 0 ? "" : "\nCaused by: ").append(named(cause)).append(frames(cause));
            cause = cause.getCause();
        }
        if (failure instanceof TransactionSystemException rollback && rollback.getApplicationException() != null) {
            trace.append("\nAfter: ").append(trace(rollback.getApplicationException()));
        }
        return trace.toString();
    }

    /// Whether the database will never take what it was given: a value that it cannot hold (SQLSTATE class 22), or that is
    /// too large for an index (class 54).
    static boolean isOfTheData(Throwable failure) {
        return root(failure) instanceof SQLException sql && sql.getSQLState() != null
                && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("54"));
    }

    private static String frames(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .limit(MOST_FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining());
    }

    private static String named(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof SQLException sql ? "%s (SQL state %s)".formatted(name, sql.getSQLState()) : name;
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

}
