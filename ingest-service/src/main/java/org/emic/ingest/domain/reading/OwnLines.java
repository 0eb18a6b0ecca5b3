package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.reading.Label.Style;
import org.emic.ingest.domain.transcript.Annotation.Kind;

/// Finds speakers that no colon follows. Names come again and headings do not, so what occurs once is a name only
/// where the document leaves little doubt.
final class OwnLines {

    private static final int LONGEST = 160;
    private static final int HEADER_LINES = 3;
    private static final int MOST_WORDS = 5;
    private static final String CLOCK = LabelLine.CLOCK;
    private static final Pattern NAME_THEN_TIME = Pattern
            .compile("^(.{1,80}?)(?:\\s{1,9}[-–|]?\\s{0,9}|(?=[\\[(]))[\\[(]?" + CLOCK + "[\\])]?$");
    private static final Pattern TIME_THEN_NAME = Pattern
            .compile("^[\\[(]?" + CLOCK + "[\\])]?\\s{1,9}[-–|]?\\s{0,9}(\\D.{0,80})$");
    private static final Pattern RANGE = Pattern
            .compile("^(\\d{1,3}):(\\d{1,2}):(\\d{1,2})(?:[.,](\\d{1,3}))?\\s{0,9}-->\\s{0,9}\\d{1,3}:[\\d:.,]{3,20}$");
    private static final Pattern BRACKETED = Pattern.compile("^\\[([^\\[\\]]{1,60})](?!\\()\\s{0,9}(.*)$");
    private static final Pattern BOLD = Pattern.compile("^(?:\\*\\*([^*:：]{1,80})\\*\\*|__([^_:：]{1,80})__)$");

    private OwnLines() {}

    /// `Anna Okafor  00:01:02`, `Anna Okafor (01:02)`, `[00:01:02] Anna Okafor`, and a name below
    /// `0:1:2.0 --> 0:1:5.0`, as Teams wrote before.
    static List<Optional<LabelLine>> headers(TextLines lines) {
        List<Optional<LabelLine>> found = new ArrayList<>(offers(lines, OwnLines::header));
        for (int at = 1; at < found.size(); at++) {
            if (found.get(at).isEmpty()) {
                found.set(at, below(lines.lines().get(at - 1), lines.lines().get(at)));
            }
        }
        long count = found.stream().flatMap(Optional::stream).count();
        boolean atTop = found.stream().limit(HEADER_LINES).anyMatch(Optional::isPresent);
        return count >= 2 || atTop ? found : none(found);
    }

    /// `[Anna] ...`, noises and acts left out.
    static List<Optional<LabelLine>> bracketed(TextLines lines) {
        List<Optional<LabelLine>> found = offers(lines, line -> bracketed(line.text()));
        Map<String, Integer> counts = counts(found);
        boolean lineByLine = found.stream().flatMap(Optional::stream).count() * 2 >= lines.withWords();
        return severalPeople(found.stream()
                .map(offer -> offer.filter(line -> lineByLine || line.label().hasDigit()
                        || counts.getOrDefault(line.label().key(), 0) >= 2))
                .toList());
    }

    /// A name in bold or capitals that opens a paragraph and has its words on the next lines.
    static List<Optional<LabelLine>> alone(TextLines lines) {
        List<Optional<LabelLine>> found = offers(lines,
                line -> line.opensParagraph() ? alone(line.text()) : Optional.empty());
        Map<String, Integer> counts = counts(found);
        List<Optional<LabelLine>> likely = new ArrayList<>();
        for (int at = 0; at < found.size(); at++) {
            boolean wordsFollow = at + 1 < found.size() && !lines.lines().get(at + 1).blank();
            likely.add(found.get(at)
                    .filter(line -> wordsFollow || counts.getOrDefault(line.label().key(), 0) >= 2));
        }
        return severalPeople(likely);
    }

    private static List<Optional<LabelLine>> offers(TextLines lines,
            Function<TextLines.Line, Optional<LabelLine>> offer) {
        return lines.lines()
                .stream()
                .map(line -> line.speech() && (line.text().length() <= LONGEST || line.text().startsWith("["))
                        ? offer.apply(line)
                        : Optional.<LabelLine>empty())
                .toList();
    }

    private static Optional<LabelLine> header(TextLines.Line line) {
        Matcher after = NAME_THEN_TIME.matcher(line.text());
        if (endsAsATime(line.text()) && after.matches()) {
            // Zoom's saved captions give the time of day behind a bracketed name, not that of the recording.
            boolean timeOfDay = after.group(1).startsWith("[");
            return name(after.group(1)).map(label -> new LabelLine(label, false, true,
                    timeOfDay ? OptionalLong.empty() : LabelLine.millis(after, 2), ""));
        }
        Matcher before = TIME_THEN_NAME.matcher(line.text());
        return before.matches()
                ? name(before.group(5)).filter(label -> label.style() != Style.LOWER)
                        .map(label -> new LabelLine(label, false, true, LabelLine.millis(before, 1), ""))
                : Optional.empty();
    }

    private static boolean endsAsATime(String line) {
        return !line.isEmpty() && (Character.isDigit(line.charAt(line.length() - 1)) || line.endsWith(")")
                || line.endsWith("]"));
    }

    private static Optional<LabelLine> below(TextLines.Line times, TextLines.Line line) {
        Matcher range = RANGE.matcher(times.text());
        if (!line.speech() || line.text().length() > LONGEST || !range.matches()) {
            return Optional.empty();
        }
        return name(line.text()).map(label -> new LabelLine(label, false, true, LabelLine.millis(range, 1), ""));
    }

    private static Optional<LabelLine> bracketed(String line) {
        Matcher matcher = BRACKETED.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String inside = matcher.group(1).toLowerCase(Locale.ROOT);
        boolean direction = StageWords.kind(inside, true) != Kind.OTHER || StageWords.isAct(inside);
        return direction
                ? Optional.empty()
                : name(matcher.group(1)).map(label -> new LabelLine(label, false, false, OptionalLong.empty(),
                        matcher.group(2)));
    }

    private static Optional<LabelLine> alone(String line) {
        Matcher bold = BOLD.matcher(line);
        if (bold.matches()) {
            String inside = bold.group(1) == null ? bold.group(2) : bold.group(1);
            return name(inside).map(label -> new LabelLine(label, true, false, OptionalLong.empty(), ""));
        }
        return name(line).filter(label -> label.style() == Style.CAPITALS || Labels.isRole(label))
                .map(label -> new LabelLine(label, false, false, OptionalLong.empty(), ""));
    }

    private static Optional<Label> name(String written) {
        return Label.of(written)
                .filter(label -> label.words() <= MOST_WORDS && !Labels.isHeading(label)
                        && (label.style() != Style.LOWER || Labels.isRole(label)));
    }

    private static Map<String, Integer> counts(List<Optional<LabelLine>> found) {
        Map<String, Integer> counts = new HashMap<>();
        found.stream().flatMap(Optional::stream).forEach(line -> counts.merge(line.label().key(), 1, Integer::sum));
        return counts;
    }

    /// One heading that comes again is no conversation: two names are needed, one of them more than once.
    private static List<Optional<LabelLine>> severalPeople(List<Optional<LabelLine>> found) {
        Map<String, Integer> counts = counts(found);
        Set<String> again = new HashSet<>(counts.keySet());
        again.removeIf(key -> counts.getOrDefault(key, 0) < 2);
        return counts.size() >= 2 && !again.isEmpty() ? found : none(found);
    }

    private static List<Optional<LabelLine>> none(List<Optional<LabelLine>> found) {
        return found.stream().map(_ -> Optional.<LabelLine>empty()).toList();
    }
}
