package org.emic.ingest.domain.review;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Span;

/// Where in a draft something stands that a person decides about.
///
/// @param turn the turn's number
/// @param span in the turn's text as it is now, in code points
public record Place(int turn, Span span) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})-(\\d{1,9})-(\\d{1,9})");

    /// The place that a text such as `5-10-14` names: turn, start and end; empty where it names none.
    public static Optional<Place> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches() || number(matcher, 2) >= number(matcher, 3)) {
            return Optional.empty();
        }
        return Optional.of(new Place(number(matcher, 1), new Span(number(matcher, 2), number(matcher, 3))));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    boolean overlaps(Place other) {
        return turn == other.turn && span.overlaps(other.span);
    }

    boolean contains(Place other) {
        return turn == other.turn && span.contains(other.span);
    }

    @Override
    public String toString() {
        return turn + "-" + span.start() + "-" + span.end();
    }
}
