package org.emic.ingest.domain.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.text.TextProblem;
import org.emic.ingest.domain.transcript.Turn;

/// What the acts of a correction must be, each by itself and beside the others.
final class CorrectionRules {

    private static final int MOST_ACTS = 1_000;
    private static final int TEXT = 100_000;
    private static final int LABEL = 200;

    private final List<Turn> turns;
    private final List<Act> acts;
    private final List<Problem> problems = new ArrayList<>();

    private CorrectionRules(List<Turn> turns, List<Act> acts) {
        this.turns = turns;
        this.acts = acts;
    }

    /// Everything that is wrong, in the order of the acts.
    static List<Problem> broken(List<Turn> turns, List<Act> acts) {
        CorrectionRules rules = new CorrectionRules(turns, acts);
        if (acts.isEmpty() || acts.size() > MOST_ACTS) {
            rules.problems.add(new Problem(0, "there are %d acts".formatted(acts.size()),
                    "Give 1 to %d of them.".formatted(MOST_ACTS)));
        } else {
            rules.check();
        }
        return rules.problems;
    }

    private void check() {
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            int asked = i + 1;
            Object place = act instanceof Act.Split split ? split.at() : 0;
            if (act.turn() < 0 || act.turn() >= turns.size()) {
                add(asked, "there is no turn %d".formatted(act.turn()),
                        "Turns are counted from 0 to %d.".formatted(turns.size() - 1));
            } else if (Withdrawn.is(turns.get(act.turn()))) {
                add(asked, "the words of turn %d were withdrawn".formatted(act.turn()), "Leave it as it is.");
            } else if (!seen.add(List.of(act.getClass(), act.turn(), place))) {
                add(asked, "turn %d is changed twice in the same way".formatted(act.turn()), "Leave one of them out.");
            } else {
                check(asked, act);
            }
        }
    }

    private void check(int asked, Act act) {
        Turn turn = turns.get(act.turn());
        switch (act) {
            case Act.Reword reword -> reword(asked, reword, turn);
            case Act.Attribute attribute -> label(asked, attribute.speaker());
            case Act.Split split -> split(asked, split, turn);
            case Act.Join join -> join(asked, join, turn);
        }
    }

    private void reword(int asked, Act.Reword reword, Turn turn) {
        // A monologue of hours is longer than anybody types, and has to be corrected all the same.
        int most = Math.max(TEXT, 2 * CodePoints.length(turn.text()));
        TextProblem.ofFilled(reword.text(), most).forEach(one -> add(asked, one.problem(), one.remedy()));
        if (Blank.trim(reword.text()).equals(Withdrawn.TURN)) {
            add(asked, "these words stand where a turn was withdrawn", "Withdraw the turn.");
        }
    }

    private void label(int asked, String label) {
        TextProblem.ofFilled(label, LABEL).forEach(one -> add(asked, one.problem(), one.remedy()));
        if (label.lines().count() > 1) {
            add(asked, "the speaker's name has several lines", "Write it on one.");
        }
        if (Withdrawn.isSpeaker(Blank.trim(label))) {
            add(asked, "this name stands for somebody who withdrew", "Choose another one.");
        }
    }

    private void split(int asked, Act.Split split, Turn turn) {
        split.speaker().ifPresent(label -> label(asked, label));
        int length = CodePoints.length(turn.text());
        if (split.at() <= 0 || split.at() >= length) {
            add(asked, "place %d is not within the %d characters of turn %d".formatted(split.at(), length,
                    turn.number()), "Choose a place between two words of it.");
        } else if (leavesNothing(split, turn)) {
            add(asked, "one of the turns would have no words", "Choose a place between two words.");
        } else if (turn.annotations()
                .stream()
                .anyMatch(one -> !turn.isChat() && one.span().start() < split.at() && split.at() < one.span().end())) {
            add(asked, "place %d is within a stage direction".formatted(split.at()), "Choose a place beside it.");
        }
        if (acts.stream().anyMatch(other -> other instanceof Act.Reword && other.turn() == split.turn())) {
            add(asked, "turn %d gets other words, in which the place is not known".formatted(turn.number()),
                    "Correct the words first, then split the turn.");
        }
    }

    private boolean leavesNothing(Act.Split split, Turn turn) {
        int from = 0;
        int to = CodePoints.length(turn.text());
        for (Act act : acts) {
            if (act instanceof Act.Split other && other.turn() == split.turn() && other.at() > 0 && other.at() < to) {
                from = other.at() < split.at() ? Math.max(from, other.at()) : from;
                to = other.at() > split.at() ? Math.min(to, other.at()) : to;
            }
        }
        return Blank.is(CodePoints.slice(turn.text(), new Span(from, split.at())))
                || Blank.is(CodePoints.slice(turn.text(), new Span(split.at(), to)));
    }

    private void join(int asked, Act.Join join, Turn turn) {
        Optional<Turn> next = join.turn() + 1 < turns.size()
                ? Optional.of(turns.get(join.turn() + 1))
                : Optional.empty();
        if (next.isEmpty()) {
            add(asked, "no turn comes after turn %d".formatted(turn.number()), "Join it with the one before.");
        } else if (Withdrawn.is(next.get())) {
            add(asked, "the words of the next turn were withdrawn", "Leave it as it is.");
        } else if (turn.isChat() != next.get().isChat()) {
            add(asked, "one of the turns was written in the chat, and one was said", "Leave them apart.");
        }
    }

    private void add(int asked, String problem, String remedy) {
        problems.add(new Problem(asked, problem, remedy));
    }
}
