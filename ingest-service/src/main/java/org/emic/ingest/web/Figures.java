package org.emic.ingest.web;

import java.util.Locale;

/// Numbers as pages show them.
final class Figures {

    private Figures() {}

    /// Hours, minutes and seconds, such as `0:40:10`.
    static String clock(long ms) {
        long seconds = (ms + 500) / 1000;
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /// A file's size, such as `12 KiB`.
    static String size(long bytes) {
        return bytes < 1024
                ? bytes + " bytes"
                : String.format(Locale.ROOT, bytes < 1 << 20 ? "%.0f KiB" : "%.1f MiB",
                        bytes < 1 << 20 ? bytes / 1024.0 : bytes / 1048576.0);
    }
}
