package org.emic.ingest.documents.child;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Takes page numbers and running heads away. A line at a page's edge is one if it is only a number, or if the same words
/// stand at the same height on at least half of the pages; both only where a gap sets it apart from the words beside it.
final class PdfMargins {

    private static final Pattern NUMBER = Pattern
            .compile(
                    "(?iU)[-–—\\[(]?\\s*(?:page|p\\.|seite|página|pagina)?\\s*\\d{1,4}\\s*(?:(?:of|/|von|de|di)\\s*\\d{1,4})?"
                            + "\\s*[-–—\\])]?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int AT_EDGE = 2;

    private PdfMargins() {}

    static void removeFrom(List<PdfPage> pages) {
        Map<String, Integer> seen = new HashMap<>();
        for (PdfPage page : pages) {
            Set<String> keys = new HashSet<>();
            edges(page).forEach(line -> keys.add(key(line)));
            keys.forEach(key -> seen.merge(key, 1, Integer::sum));
        }
        int often = Math.max(2, (pages.size() + 1) / 2);
        for (PdfPage page : pages) {
            Set<PdfLine> marginal = new HashSet<>();
            for (PdfLine line : edges(page)) {
                boolean number = NUMBER.matcher(line.text()).matches();
                if (number || seen.getOrDefault(key(line), 0) >= often) {
                    marginal.add(line);
                }
            }
            page.lines().removeIf(line -> marginal.contains(line) && isApart(page, line, marginal));
        }
    }

    /// The lines nearest to the upper and the lower edge.
    private static List<PdfLine> edges(PdfPage page) {
        List<PdfLine> byHeight = page.lines()
                .stream()
                .sorted((one, other) -> Float.compare(one.base(), other.base()))
                .toList();
        int last = byHeight.size();
        return byHeight.stream()
                .filter(line -> byHeight.indexOf(line) < AT_EDGE || byHeight.indexOf(line) >= last - AT_EDGE)
                .toList();
    }

    private static String key(PdfLine line) {
        return Math.round(line.base() / 3) + " " + DIGITS.matcher(line.text()).replaceAll("#");
    }

    private static boolean isApart(PdfPage page, PdfLine line, Set<PdfLine> marginal) {
        float gap = Math.max(page.leading(), line.size()) * 1.4f;
        return page.lines()
                .stream()
                .filter(other -> !marginal.contains(other))
                .noneMatch(other -> Math.abs(other.base() - line.base()) < gap);
    }
}
