package org.emic.coding.domain.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.stance.Term.Likeness;
import org.emic.coding.domain.stance.Term.Role;

/// What a clause says: that something is so, or is not so.
///
/// @param negated whether it is denied
/// @param terms the words that say what it is about
record Statement(boolean negated, List<Term> terms) {

    private static final double MOST = 0.5;

    Statement {
        terms = List.copyOf(terms);
    }

    Statement denied() {
        return new Statement(!negated, terms);
    }

    /// Compares this with what another clause says; empty where they are not about the same. They are where the words
    /// that both have make up more than half of the shorter one, and are in both not only those of whom something is said.
    Optional<Meeting> with(Statement other) {
        List<Term> here = new ArrayList<>();
        List<Term> there = new ArrayList<>();
        pair(other, Likeness.SAME, here, there);
        int alike = here.size();
        pair(other, Likeness.CONTRARY, here, there);
        int contraries = here.size() - alike;
        double shared = Math.min(weight(here), weight(there));
        boolean same = shared > MOST * Math.min(weight(terms), weight(other.terms)) && says(here) && says(there)
                && !(objects(this, other) && objects(other, this));
        boolean opposed = (negated != other.negated) == (contraries % 2 == 0);
        return same ? Optional.of(new Meeting(shared, opposed)) : Optional.empty();
    }

    /// Pairs each word that is not paired yet with the other's first one that stands to it as wanted.
    private void pair(Statement other, Likeness wanted, List<Term> here, List<Term> there) {
        for (Term term : terms) {
            if (!here.contains(term)) {
                for (Term each : other.terms) {
                    if (term.to(each) == wanted && !there.contains(each)) {
                        here.add(term);
                        there.add(each);
                        break;
                    }
                }
            }
        }
    }

    /// Whether the one has objects of which none is among the words of the other: "help families", "help men".
    private static boolean objects(Statement one, Statement other) {
        List<Term> objects = one.terms.stream()
                .filter(term -> term.role() == Role.OTHER && term.weight() > 0 && term.qualifies().isEmpty())
                .toList();
        return !objects.isEmpty() && objects.stream()
                .noneMatch(object -> other.terms.stream().anyMatch(its -> object.to(its) != Likeness.NONE));
    }

    private static boolean says(List<Term> terms) {
        for (Term term : terms) {
            if (term.role() == Role.PREDICATE) {
                return true;
            }
        }
        return false;
    }

    private static double weight(List<Term> terms) {
        double sum = 0;
        for (Term term : terms) {
            sum += term.weight();
        }
        return sum;
    }

    @Override
    public String toString() {
        return (negated ? "not " : "") + terms.stream().map(Term::key).toList();
    }

    /// What two clauses about the same have to do with one another.
    ///
    /// @param shared the weight of the words that both have
    /// @param opposed whether the one says the contrary of the other
    record Meeting(double shared, boolean opposed) {}

}
