package org.emic.report.render.page;

import java.util.ArrayList;
import java.util.List;
import org.emic.report.domain.Role;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.Speaker;

/// Everybody's share of the words that were spoken.
public record Talk(int width, int height, List<Bar> bars) {

    private static final int LABELS = 200;
    private static final int LONGEST = 420;
    private static final int WIDTH = 780;
    private static final int STEP = 26;
    private static final int SPEAKERS = 24;

    /// @param context whether these are a moderator's words
    public record Bar(int y, int width, String name, String shown, String value, boolean context) {

    }

    static Talk of(Report report) {
        Columns columns = Columns.of(report.speakers(), SPEAKERS);
        long all = Math.max(1, report.speakers().stream().mapToLong(Speaker::words).sum());
        int rest = columns.rest().stream().mapToInt(Speaker::words).sum();
        int most = Math.max(1,
                Math.max(rest, columns.named().stream().mapToInt(Speaker::words).max().orElse(1)));
        var bars = new ArrayList<Bar>();
        for (Speaker speaker : columns.named()) {
            bars.add(bar(bars.size(), speaker.name(), speaker.words(), all, most,
                    speaker.role() == Role.MODERATOR));
        }
        if (!columns.rest().isEmpty()) {
            bars.add(bar(bars.size(), Show.count(columns.rest().size(), "other", "others"), rest, all, most, false));
        }
        return new Talk(WIDTH, bars.size() * STEP + 6, bars);
    }

    private static Bar bar(int row, String name, int words, long all, int most, boolean context) {
        return new Bar(row * STEP, (int) ((long) words * LONGEST / most), name, Show.shortened(name, 26),
                Show.percent((double) words / all) + " · " + Show.count(words, "word", "words")
                        + (context ? " · moderator" : ""),
                context);
    }

}
