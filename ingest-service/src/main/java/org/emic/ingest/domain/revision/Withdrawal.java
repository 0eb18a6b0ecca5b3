package org.emic.ingest.domain.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.emic.ingest.domain.revision.RevisedTurn.Change;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Turn;

/// Takes words out of the turns of a transcript, so that nothing of them is left but that they were there.
public final class Withdrawal {

    private static final int MOST = 1_000;

    private Withdrawal() {}

    /// Words that are withdrawn.
    ///
    /// @param turn counted as in the present version
    /// @param span which of its words, in code points; empty for all
    public record Words(int turn, Optional<Span> span) {}

    /// Takes these words out. A stage direction that a span cuts goes with it; a turn of which nothing else is left is
    /// withdrawn whole.
    public static Attempt of(List<Turn> turns, List<Words> words) {
        List<Problem> problems = broken(turns, words);
        if (!problems.isEmpty()) {
            return new Attempt.Invalid(problems);
        }
        Map<Integer, List<Words>> byTurn = words.stream().collect(Collectors.groupingBy(Words::turn));
        return new Attempt.Revised(new Revision(turns.stream()
                .map(turn -> byTurn.containsKey(turn.number())
                        ? withdrawn(turn, without(turn, byTurn.getOrDefault(turn.number(), List.of())))
                        : kept(turn))
                .toList()));
    }

    /// Takes out all turns of a speaker, and the speaker's name.
    ///
    /// @param label whether a turn's label is theirs
    public static Revision ofSpeaker(List<Turn> turns, Predicate<String> label) {
        return new Revision(turns.stream()
                .map(turn -> label.test(turn.speaker()) ? withdrawn(turn, Withdrawn.speaker(turn)) : kept(turn))
                .toList());
    }

    private static RevisedTurn withdrawn(Turn before, Turn now) {
        return new RevisedTurn(now, List.of(before.number()), Change.WITHDRAWN);
    }

    private static RevisedTurn kept(Turn turn) {
        return new RevisedTurn(turn, List.of(turn.number()), Change.NONE);
    }

    private static Turn without(Turn turn, List<Words> words) {
        if (words.stream().anyMatch(one -> one.span().isEmpty())) {
            return Withdrawn.turn(turn);
        }
        Spans gone = Spans.of(words.stream().flatMap(one -> one.span().stream()).map(span -> widened(span, turn))
                .toList());
        List<String> left = gone.outside(turn.text());
        if (left.stream().allMatch(Blank::is)) {
            return Withdrawn.turn(turn);
        }
        String text = String.join(Withdrawn.WORDS, left);
        return turn.saying(text, new Directions(_ -> true).in(text, List.of(turn)));
    }

    private static Span widened(Span span, Turn turn) {
        if (turn.isChat()) {
            return span;
        }
        int start = span.start();
        int end = span.end();
        for (Span direction : turn.annotations().stream().map(one -> one.span()).filter(span::overlaps).toList()) {
            start = Math.min(start, direction.start());
            end = Math.max(end, direction.end());
        }
        return new Span(start, end);
    }

    private static List<Problem> broken(List<Turn> turns, List<Words> words) {
        List<Problem> problems = new ArrayList<>();
        if (words.isEmpty() || words.size() > MOST) {
            problems.add(new Problem(0, "there are %d passages".formatted(words.size()),
                    "Give 1 to %d of them.".formatted(MOST)));
            return problems;
        }
        for (int i = 0; i < words.size(); i++) {
            int number = words.get(i).turn();
            if (number < 0 || number >= turns.size()) {
                problems.add(new Problem(i + 1, "there is no turn %d".formatted(number),
                        "Turns are counted from 0 to %d.".formatted(turns.size() - 1)));
            } else if (Withdrawn.is(turns.get(number))) {
                problems.add(new Problem(i + 1, "the words of turn %d were withdrawn before".formatted(number),
                        "Leave it out."));
            } else {
                int length = CodePoints.length(turns.get(number).text());
                boolean outside = words.get(i)
                        .span()
                        .filter(span -> span.length() == 0 || span.end() > length)
                        .isPresent();
                if (outside) {
                    problems.add(new Problem(i + 1,
                            "the span is empty or not within the %d characters of turn %d".formatted(length, number),
                            "Give start and end in it, or neither for all of the turn."));
                }
            }
        }
        return problems;
    }
}
