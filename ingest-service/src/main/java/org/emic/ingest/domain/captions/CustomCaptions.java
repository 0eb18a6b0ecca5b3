package org.emic.ingest.domain.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Captions that follow a custom and no standard: a line with times, lines of text, an empty line. They are read
/// leniently, and no word is lost: text whose own times are broken stays with the cue before.
public enum CustomCaptions {

    /// `00:00:01,000 --> 00:00:02,000`, with a number on the line before.
    SUBRIP("\\s{0,9}-{1,2}>\\s{0,9}", "(?:\\s.*)?"),
    /// `0:00:01.000,0:00:02.000`, as YouTube writes; `[br]` breaks a line.
    SBV(",", "");

    private static final String CLOCK = "(?:(\\d{1,3}):)?(\\d{1,2}):([0-5]?\\d)(?:[.,](\\d{1,3}))?";
    private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,9}\\s*");
    private static final int CLOCK_GROUPS = 4;

    private final Pattern timing;

    CustomCaptions(String between, String after) {
        timing = Pattern.compile("\\s{0,9}" + CLOCK + between + CLOCK + "\\s{0,9}" + after);
    }

    /// The cues in the order of the file; text before the first one is left out. Empty where no line has valid times.
    public List<Cue> parse(String text) {
        List<Cue> cues = new ArrayList<>();
        List<String> gathered = new ArrayList<>();
        List<String> lines = text.lines().toList();
        Optional<Cue> open = Optional.empty();
        for (int at = 0; at < lines.size(); at++) {
            Optional<Cue> begins = timed(lines.get(at), at + 1);
            if (begins.isPresent()) {
                open.map(cue -> filled(cue, gathered)).ifPresent(cues::add);
                gathered.clear();
                open = begins;
            } else if (!isMark(lines, at)) {
                gathered.add(lines.get(at));
            }
        }
        open.map(cue -> filled(cue, gathered)).ifPresent(cues::add);
        return cues;
    }

    /// A number before a cue, or times that are none.
    private boolean isMark(List<String> lines, int at) {
        boolean opens = at == 0 || lines.get(at - 1).isBlank();
        boolean beforeTimes = at + 1 < lines.size() && timed(lines.get(at + 1), at + 2).isPresent();
        return this == SUBRIP && (opens || beforeTimes) && NUMBER.matcher(lines.get(at)).matches()
                || lines.get(at).contains("-->");
    }

    private Optional<Cue> timed(String line, int number) {
        Matcher times = timing.matcher(line);
        return times.matches()
                ? Optional.of(new Cue("", millis(times, 1), millis(times, 1 + CLOCK_GROUPS), "", "", number))
                : Optional.empty();
    }

    private Cue filled(Cue cue, List<String> lines) {
        String payload = String.join("\n", lines.stream().filter(line -> !line.isBlank()).toList());
        return new Cue(cue.id(), cue.startMs(), cue.endMs(), cue.settings(),
                this == SBV ? payload.replace("[br]", "\n") : payload, cue.line());
    }

    private static long millis(Matcher times, int group) {
        long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        long seconds = (hours * 60 + Long.parseLong(times.group(group + 1))) * 60
                + Long.parseLong(times.group(group + 2));
        String fraction = times.group(group + 3);
        return seconds * 1000 + (fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3)));
    }
}
