package org.emic.ingest.domain.reading;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Blank;

/// A line that may begin a turn: perhaps a time, a label, a colon, and the first words.
///
/// @param label what may be a name
/// @param bold whether Markdown makes it stand out
/// @param sure whether its form leaves no doubt, as `Q` before a gap does
/// @param startMs when the turn began, where the line tells
/// @param rest the words after the colon
record LabelLine(Label label, boolean bold, boolean sure, OptionalLong startMs, String rest) {

    /// A time, in four groups: hours, minutes and seconds, or minutes and seconds; and a fraction.
    static final String CLOCK = "(\\d{1,3}):(\\d{2})(?::(\\d{2}))?(?:[.,](\\d{1,3}))?";
    private static final Pattern LEADING = Pattern
            .compile("^(?:[\\[(<]" + CLOCK + "[\\])>]|" + CLOCK + "(?=\\s))\\s*-?\\s*");
    private static final Pattern TRAILING = Pattern.compile("\\s*(?:[\\[(<]" + CLOCK + "[\\])>]|\\s" + CLOCK + ")$");
    private static final Pattern BOLD = Pattern
            .compile("^(\\*{2,3}|__)\\s*+(.{1,100}?)\\s*+(:?)\\s*+\\1(:?)(?=[\\s\\u00A0]|$)\\s*(.*)$",
                    Pattern.DOTALL);
    private static final Pattern BOLD_LINE = Pattern.compile("^\\*\\*([^:*]{1,80}):\\s+([^*]*)\\*\\*$");
    private static final Pattern REPORTER = Pattern
            .compile("^(Q|A|Q\\d{1,2}|A\\d{1,2})\\.?(?:[ \\u00A0]{2,}|[ \\u00A0]*\\t\\s*)(\\S.*)$");
    private static final int LABEL_WITHIN = 100;

    /// What the line offers, if it has the form; `line` has no blanks at its ends.
    static Optional<LabelLine> of(String line) {
        Matcher leading = LEADING.matcher(line);
        OptionalLong time = OptionalLong.empty();
        String text = line;
        if (leading.find()) {
            time = millis(leading);
            text = Blank.trim(line.substring(leading.end()));
        }
        Matcher boldLine = BOLD_LINE.matcher(text);
        if (boldLine.matches()) {
            return labelled(boldLine.group(1), true, time, boldLine.group(2));
        }
        Matcher bold = BOLD.matcher(text);
        if (bold.matches() && bold.group(3).isEmpty() != bold.group(4).isEmpty()) {
            return labelled(bold.group(2), true, time, bold.group(5));
        }
        Matcher reporter = REPORTER.matcher(text);
        if (reporter.matches()) {
            return Optional.of(new LabelLine(new Label(reporter.group(1), Label.Style.INITIALS, ""), false,
                    reporter.group(1).startsWith("Q"), time, reporter.group(2)));
        }
        return plain(text, time);
    }

    private static Optional<LabelLine> plain(String text, OptionalLong time) {
        int colon = colon(text);
        if (colon <= 0) {
            return Optional.empty();
        }
        String rest = text.substring(colon + 1);
        boolean open = rest.isEmpty() || Blank.is(rest.codePointAt(0)) || text.charAt(colon) == '：';
        boolean glued = !open && Character.isLetter(rest.codePointAt(0));
        return open || glued ? labelled(text.substring(0, colon), false, time, rest) : Optional.empty();
    }

    /// The first colon that is not within a time.
    private static int colon(String text) {
        int end = Math.min(text.length(), LABEL_WITHIN);
        for (int at = 0; at < end; at++) {
            char c = text.charAt(at);
            boolean clock = c == ':' && at > 0 && at + 1 < text.length() && Character.isDigit(text.charAt(at - 1))
                    && Character.isDigit(text.charAt(at + 1));
            if (c == '：' || c == ':' && !clock) {
                return at;
            }
        }
        return -1;
    }

    private static Optional<LabelLine> labelled(String written, boolean bold, OptionalLong time, String rest) {
        String name = written;
        OptionalLong when = time;
        Matcher trailing = TRAILING.matcher(name);
        if (trailing.find()) {
            name = name.substring(0, trailing.start());
            when = when.isPresent() ? when : millis(trailing);
        }
        OptionalLong found = when;
        return Label.of(name).map(label -> new LabelLine(label, bold, false, found, Blank.trim(rest)));
    }

    /// The time of either of a pattern's two forms.
    private static OptionalLong millis(Matcher clock) {
        return millis(clock, clock.group(1) != null ? 1 : 5);
    }

    /// The time that a [#CLOCK] found, whose first group has this number.
    static OptionalLong millis(Matcher clock, int group) {
        long first = Long.parseLong(clock.group(group));
        long second = Long.parseLong(clock.group(group + 1));
        String third = clock.group(group + 2);
        String fraction = clock.group(group + 3);
        long seconds = third == null ? first * 60 + second : (first * 60 + second) * 60 + Long.parseLong(third);
        long ms = fraction == null ? 0 : Long.parseLong((fraction + "00").substring(0, 3));
        return OptionalLong.of(seconds * 1000 + ms);
    }
}
