package org.emic.ingest.domain.revision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emic.ingest.domain.revision.RevisedTurn.Change;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Turn;

/// Corrects the turns of a transcript: other words, another speaker, two turns of one, one of two.
///
/// A turn that is split has no times, as nobody knows when its second part began; turns that are joined have those of
/// both, where both have some.
public final class Correction {

    private final List<Turn> turns;
    private final List<Act> acts;
    private final Directions directions;

    private Correction(List<Turn> turns, List<Act> acts, Directions directions) {
        this.turns = turns;
        this.acts = acts;
        this.directions = directions;
    }

    /// Does all of the acts, or none.
    ///
    /// @param turns all turns of the version that is corrected
    /// @param standsForName whether what stands in brackets takes the place of a name, and is no stage direction
    public static Attempt of(List<Turn> turns, List<Act> acts, Predicate<String> standsForName) {
        List<Problem> problems = CorrectionRules.broken(turns, acts);
        if (!problems.isEmpty()) {
            return new Attempt.Invalid(problems);
        }
        Revision revision = new Correction(turns, acts, new Directions(standsForName)).revision();
        return revision.changesAnything()
                ? new Attempt.Revised(revision)
                : new Attempt.Invalid(List.of(new Problem(0, "nothing would be different", "Change something.")));
    }

    private Revision revision() {
        List<RevisedTurn> revised = new ArrayList<>();
        boolean joined = false;
        for (Turn turn : turns) {
            List<RevisedTurn> parts = parts(turn);
            if (joined) {
                revised.add(joined(revised.removeLast(), parts.removeFirst()));
            }
            revised.addAll(parts);
            joined = of(turn, Act.Join.class).findFirst().isPresent();
        }
        return Numbered.of(revised);
    }

    /// The turn as it is with the acts that concern it alone, in one part or several.
    private List<RevisedTurn> parts(Turn turn) {
        Turn whole = reworded(attributed(turn));
        List<RevisedTurn> parts = new ArrayList<>();
        List<Act.Split> splits = of(turn, Act.Split.class).sorted(Comparator.comparing(Act.Split::at)).toList();
        if (splits.isEmpty()) {
            parts.add(new RevisedTurn(whole, List.of(turn.number()), change(turn, whole)));
            return parts;
        }
        int from = 0;
        Turn part = whole.at(Optional.empty());
        for (Act.Split split : splits) {
            parts.add(part(part, turn, new Span(from, split.at())));
            from = split.at();
            part = split.speaker().map(label -> by(whole, label, Optional.empty())).orElse(whole).at(Optional.empty());
        }
        parts.add(part(part, turn, new Span(from, CodePoints.length(turn.text()))));
        return parts;
    }

    private RevisedTurn part(Turn by, Turn source, Span span) {
        String text = Blank.trim(CodePoints.slice(source.text(), span));
        return new RevisedTurn(by.saying(text, directions.in(text, List.of(source))), List.of(source.number()),
                Change.ARRANGED);
    }

    private RevisedTurn joined(RevisedTurn first, RevisedTurn second) {
        String text = first.turn().text() + ' ' + second.turn().text();
        Optional<Times> times = first.turn().times().isEmpty() || second.turn().times().isEmpty()
                ? Optional.empty()
                : Times.spanning(first.turn().times(), second.turn().times());
        Turn turn = first.turn()
                .saying(text, directions.in(text, List.of(first.turn(), second.turn())))
                .at(times);
        boolean worded = first.change() == Change.WORDED || second.change() == Change.WORDED;
        return new RevisedTurn(turn, Stream.concat(first.sources().stream(), second.sources().stream()).toList(),
                worded ? Change.WORDED : Change.ARRANGED);
    }

    private Turn attributed(Turn turn) {
        return of(turn, Act.Attribute.class).findFirst()
                .map(act -> by(turn, act.speaker(), act.role()))
                .orElse(turn);
    }

    private Turn by(Turn turn, String label, Optional<Role> role) {
        String name = Blank.trim(label);
        return turn.by(name, role.or(() -> turns.stream()
                .filter(other -> other.speaker().equals(name))
                .map(Turn::role)
                .findFirst()).orElse(Role.PARTICIPANT));
    }

    private Turn reworded(Turn turn) {
        return of(turn, Act.Reword.class).map(act -> tidy(act.text()))
                .filter(text -> !text.equals(tidy(turn.text())))
                .findFirst()
                .map(text -> turn.saying(text, directions.in(text, List.of(turn))).beside(turn.original()))
                .orElse(turn);
    }

    /// A line feed stands where a paragraph ends, and nowhere else.
    private static String tidy(String text) {
        return text.lines().map(Blank::trim).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static Change change(Turn before, Turn now) {
        if (!now.text().equals(before.text())) {
            return Change.WORDED;
        }
        return now.speaker().equals(before.speaker()) && now.role() == before.role() ? Change.NONE : Change.ARRANGED;
    }

    private <T extends Act> Stream<T> of(Turn turn, Class<T> kind) {
        return acts.stream().filter(kind::isInstance).map(kind::cast).filter(act -> act.turn() == turn.number());
    }
}
