package org.emic.report.render.page;

import java.util.Locale;
import java.util.OptionalLong;

/// Numbers and times as a reader sees them, whatever the language of the machine.
final class Show {

    private Show() {}

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// Such as `1 incident` or `1,204 incidents`.
    static String count(long number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    /// Minutes and seconds from the beginning, with hours where there are any; empty where the time is not known.
    static String time(OptionalLong milliseconds) {
        if (milliseconds.isEmpty()) {
            return "";
        }
        long seconds = milliseconds.getAsLong() / 1000;
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /// The text, cut to this many code points, with an ellipsis where it was cut.
    static String shortened(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints - 1)).stripTrailing() + "…";
    }

}
