package org.emic.launcher.terminal;

/// Counts for people.
public final class Count {

    private Count() {}

    /// `1 file`, `2 files`, `1,024 files`.
    public static String of(long count, String one) {
        return "%,d %s".formatted(count, count == 1 ? one : one + "s");
    }
}
