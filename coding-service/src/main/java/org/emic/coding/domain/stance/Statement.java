package org.emic.coding.domain.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.stance.Term.Likeness;
import org.emic.coding.domain.stance.Term.Role;

/// What a clause says: that something is so, or is not so.
///
/// @param negated whether it is denied
/// @param force whether it is said or only asked
/// @param terms the words that say what it is about
record Statement(boolean negated, Force force, List<Term> terms) {

    private static final double MOST = 0.5;
    private static final double NEARLY_ALL = 0.75;

    /// With what force something is put before a listener.
    enum Force {
        SAID,
        /// "Did they believe her?"
        WHETHER,
        /// "Who believed her?"
        ASKED
    }

    Statement {
        terms = List.copyOf(terms);
    }

    Statement(boolean negated, List<Term> terms) {
        this(negated, Force.SAID, terms);
    }

    /// What is said by the answer to it.
    Statement answered(boolean yes) {
        return new Statement(!yes, Force.SAID, terms);
    }

    /// Compares this with what another clause says; empty where they are not about the same. They are where the words
    /// that both have make up more than half of the shorter one, and are in both not only those of whom something is said.
    /// A question and what is said are not, nor are questions, but for two of whether something is so. Several contrary
    /// predicates are one contrast ("dry and bright", "damp and dark").
    Optional<Meeting> with(Statement other) {
        if (force != other.force || force == Force.ASKED) {
            return Optional.empty();
        }
        List<Term> here = new ArrayList<>();
        List<Term> there = new ArrayList<>();
        pair(other, Likeness.SAME, here, there);
        int alike = here.size();
        pair(other, Likeness.CONTRARY, here, there);
        int contrary = here.size();
        pair(other, Likeness.JUDGED, here, there);
        boolean judged = here.size() > contrary;
        double shared = Math.min(weight(here), weight(there));
        boolean same = shared > MOST * Math.min(weight(terms), weight(other.terms)) && says(here) && says(there)
                && (!judged || shared >= NEARLY_ALL * Math.max(weight(terms), weight(other.terms)))
                && !(objects(this, other) && objects(other, this));
        int contrasts = contrasts(here.subList(alike, here.size()), there.subList(alike, there.size()));
        boolean opposed = (negated != other.negated) == (contrasts % 2 == 0);
        return same ? Optional.of(new Meeting(shared, opposed)) : Optional.empty();
    }

    private static int contrasts(List<Term> here, List<Term> there) {
        int predicates = 0;
        for (int i = 0; i < here.size(); i++) {
            predicates += here.get(i).role() == Role.PREDICATE && there.get(i).role() == Role.PREDICATE ? 1 : 0;
        }
        return here.size() - predicates + Math.min(1, predicates);
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
