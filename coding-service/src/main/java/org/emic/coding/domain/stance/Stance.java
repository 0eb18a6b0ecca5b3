package org.emic.coding.domain.stance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emic.coding.domain.stance.Statement.Meeting;

/// What somebody's words say, clause by clause, so that it can be held against what others say. Never changed once made.
public final class Stance {

    /// Clauses that share so much are about the same whatever else was said; with less in common, the texts must be alike:
    /// in most of the shorter and a part of the longer one, and the more so where it is a common verb only.
    private static final double MUCH = 2;
    private static final double LITTLE = 1;
    private static final double HALF = 0.5;
    private static final double PART = 0.25;

    private final List<Statement> statements;
    private final List<Set<String>> sensesOfEach = new ArrayList<>();
    private final Set<String> senses;
    private final long[] marks;
    private final long mark;
    private final int keys;

    private Stance(List<Statement> statements) {
        this.statements = statements;
        this.marks = new long[statements.size()];
        Set<String> all = new HashSet<>();
        Set<String> allSenses = new HashSet<>();
        for (Statement statement : statements) {
            Set<String> its = new HashSet<>();
            for (Term term : statement.terms()) {
                all.add(term.key());
                its.addAll(term.senses().keySet());
            }
            marks[sensesOfEach.size()] = mark(its);
            sensesOfEach.add(Set.copyOf(its));
            allSenses.addAll(its);
        }
        keys = all.size();
        senses = Set.copyOf(allSenses);
        mark = mark(senses);
    }

    /// Two sets that share something share a bit of their marks; so marks without a common bit spare a look at the sets.
    private static long mark(Set<String> senses) {
        long mark = 0;
        for (String sense : senses) {
            mark |= 1L << sense.hashCode();
        }
        return mark;
    }

    /// Reads the words of one incident.
    ///
    /// @param once where the words of all incidents that are held against each other are kept
    public static Stance of(List<Word> words, Once once) {
        return new Stance(Statements.of(Clauses.of(Spoken.plain(words)))
                .stream()
                .map(statement -> new Statement(statement.negated(), statement.force(), once.terms(statement.terms())))
                .toList());
    }

    /// Whether one says of something what the other denies. Not where the one that denies says the same elsewhere, of
    /// more nearly the same thing: "the nurse believed her, the police did not" is not opposed to "the nurse believed
    /// her".
    public boolean opposes(Stance other) {
        if ((mark & other.mark) == 0 || Collections.disjoint(senses, other.senses)) {
            return false;
        }
        Meetings meetings = new Meetings(statements.size(), other.statements.size());
        for (int a = 0; a < statements.size(); a++) {
            for (int b = 0; b < other.statements.size(); b++) {
                if ((marks[a] & other.marks[b]) == 0
                        || Collections.disjoint(sensesOfEach.get(a), other.sensesOfEach.get(b))) {
                    continue;
                }
                Optional<Meeting> meeting = statements.get(a).with(other.statements.get(b));
                if (meeting.isPresent() && (meeting.get().shared() >= MUCH || alike(other, meeting.get()))) {
                    meetings.add(a, b, meeting.get());
                }
            }
        }
        return meetings.opposed();
    }

    private boolean alike(Stance other, Meeting meeting) {
        Set<String> both = new HashSet<>();
        for (Statement statement : statements) {
            for (Term term : statement.terms()) {
                if (term.senses().keySet().stream().anyMatch(other.senses::contains)) {
                    both.add(term.key());
                }
            }
        }
        double ofTheLonger = meeting.shared() < LITTLE ? HALF : PART;
        return both.size() >= HALF * Math.min(keys, other.keys)
                && both.size() >= ofTheLonger * Math.max(keys, other.keys);
    }

    @Override
    public String toString() {
        return statements.toString();
    }

}
