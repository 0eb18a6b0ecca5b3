package org.emic.ingest.bench;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.emic.ingest.domain.text.Span;

/// Counts of one row.
///
/// A marked span is *found* when all its letters and digits are covered by finds, and found *in part* when one is. A
/// find is *right* when it touches a marked span of the labels in question, and *not wrong* when it touches any marked
/// span of the set, whatever its label.
///
/// @param gold marked spans
/// @param finds finds of the kinds in question
record Tally(int gold, int found, int inPart, int finds, int right, int notWrong) {

    private static final double Z = 1.96;

    static Tally empty() {
        return new Tally(0, 0, 0, 0, 0, 0);
    }

    /// The counts with those of one more text.
    Tally with(MarkedText text, Set<String> labels, List<Span> covering, List<Span> named) {
        int spans = 0;
        int whole = 0;
        int part = 0;
        for (MarkedText.Gold gold : text.gold()) {
            if (labels.contains(gold.label())) {
                long telling = telling(text.text(), gold.span(), List.of(gold.span()));
                long covered = telling(text.text(), gold.span(), covering);
                spans++;
                whole += covered == telling ? 1 : 0;
                part += covered > 0 ? 1 : 0;
            }
        }
        int good = 0;
        int fair = 0;
        for (Span find : named) {
            good += touches(find, text, labels) ? 1 : 0;
            fair += text.gold().stream().anyMatch(gold -> gold.span().overlaps(find)) ? 1 : 0;
        }
        return new Tally(gold + spans, found + whole, inPart + part, finds + named.size(), right + good,
                notWrong + fair);
    }

    private static boolean touches(Span find, MarkedText text, Set<String> labels) {
        return text.gold().stream().anyMatch(gold -> labels.contains(gold.label()) && gold.span().overlaps(find));
    }

    private static long telling(String text, Span span, List<Span> covering) {
        return IntStream.range(span.start(), span.end())
                .filter(at -> Character.isLetterOrDigit(text.charAt(at)))
                .filter(at -> covering.stream().anyMatch(cover -> cover.start() <= at && at < cover.end()))
                .count();
    }

    double recall() {
        return (double) found / gold;
    }

    /// A row of the table.
    String row(String name) {
        return String.format(Locale.ROOT, "| %s | %s | %s | %s | %s |", name, share(found, gold),
                plain(inPart, gold), share(right, finds), plain(notWrong, finds));
    }

    /// A share with Wilson's interval at 95 % (1927).
    private static String share(int of, int all) {
        if (all == 0) {
            return "-";
        }
        double share = (double) of / all;
        double middle = (share + Z * Z / (2 * all)) / (1 + Z * Z / all);
        double reach = Z / (1 + Z * Z / all) * Math.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        return String.format(Locale.ROOT, "%d/%d = %.3f (%.2f to %.2f)", of, all, share, middle - reach,
                Math.min(1, middle + reach));
    }

    private static String plain(int of, int all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.3f", (double) of / all);
    }
}
