package org.emic.webkit.problem;

import org.jspecify.annotations.Nullable;

/// A failure as it may be logged: its types and where it happened, but no message, since a message may quote somebody.
final class WithoutWords extends Throwable {

    private static final long serialVersionUID = 1L;

    private static final int DEEPEST = 8;

    private final String type;

    private WithoutWords(Throwable original, @Nullable WithoutWords cause) {
        super(null, cause, false, true);
        this.type = original.getClass().getName();
        setStackTrace(original.getStackTrace());
    }

    static WithoutWords of(Throwable original) {
        return of(original, 1);
    }

    private static WithoutWords of(Throwable original, int depth) {
        Throwable cause = original.getCause();
        return new WithoutWords(original, cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }

    @Override
    public String toString() {
        return type;
    }

}
