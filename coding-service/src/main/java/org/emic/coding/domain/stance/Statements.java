package org.emic.coding.domain.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.emic.coding.domain.stance.Clauses.Clause;
import org.emic.coding.domain.stance.Statement.Force;
import org.emic.coding.domain.stance.Term.Role;
import org.emic.coding.domain.stance.Word.Part;

/// Makes statements of clauses, each in the light of the one before it: "the nurse believed her, the police didn't".
final class Statements {

    private static final Set<String> ANSWERS = Set.of("everybody", "everyone", "all", "always", "nobody", "none",
            "nothing", "never", "absolutely", "definitely", "certainly");
    private static final Set<String> ALSO = Set.of("so", "neither", "nor");

    private final List<Statement> found = new ArrayList<>();
    private Optional<Statement> before = Optional.empty();
    private Optional<Clause> last = Optional.empty();
    private boolean asked;
    private boolean nobody;

    private Statements() {}

    static List<Statement> of(List<Clause> clauses) {
        Statements statements = new Statements();
        clauses.forEach(statements::read);
        return List.copyOf(statements.found);
    }

    private void read(Clause clause) {
        Negation negation = Negation.of(clause.words());
        if (negation.onlyDenies() || (asked && answers(clause))) {
            answer(!negation.negated());
            return;
        }
        boolean negated = negation.negated() != carried(clause, negation);
        List<Term> terms = new Terms(negation.rest()).list();
        nobody = negated && terms.stream().allMatch(term -> term.key().equals("there"));
        if (leavesOut(clause, negation) && before.isPresent()) {
            terms = completed(terms, before.get());
            if (asked && !found.isEmpty()) {
                found.removeLast();
            }
        }
        Force force = Questions.force(clause, last.orElse(clause));
        asked = clause.asked() || force != Force.SAID;
        last = Optional.of(clause);
        Statement said = new Statement(negated, force, terms);
        if (!terms.isEmpty() && !idle(clause, terms)) {
            add(said, negation);
            before = Optional.of(said);
        }
    }

    /// "Yes, a lot.", "Nobody."
    private static boolean answers(Clause clause) {
        Word first = clause.words().getFirst();
        return (first.in(Spoken.YES) || first.in(ANSWERS)) && clause.words().stream().noneMatch(Word::verbal);
    }

    /// "Did they believe you? No."
    private void answer(boolean yes) {
        if (asked && !found.isEmpty()) {
            found.add(found.removeLast().answered(yes));
            before = Optional.of(found.getLast());
            asked = false;
        }
    }

    private void add(Statement said, Negation negation) {
        List<Term> without = new Terms(negation.without()).list();
        if (without.isEmpty()) {
            found.add(said);
        } else if (said.negated()) {
            found.add(new Statement(false, said.force(), joined(said.terms(), without)));
        } else {
            found.add(said);
            found.add(new Statement(true, said.force(), joined(said.terms(), without)));
        }
        if (!negation.withheld().isEmpty()) {
            found.add(new Statement(!said.negated(), said.force(), centred(new Terms(negation.withheld()).list())));
        }
    }

    /// The verb that denies is what such a clause is about, and nothing else.
    private static List<Term> centred(List<Term> terms) {
        Optional<Term> verb = terms.stream()
                .filter(term -> Cues.WITHHELD.contains(term.key()) || Cues.DECLINED.contains(term.key()))
                .findFirst();
        return terms.stream().map(term -> verb.filter(term::equals).isPresent() ? term : term.as(Role.OTHER)).toList();
    }

    private static List<Term> joined(List<Term> main, List<Term> without) {
        return Stream.concat(main.stream().map(term -> term.as(Role.OTHER)),
                without.stream().map(term -> term.as(Role.PREDICATE))).toList();
    }

    /// Whether the negation of the clause before goes on in this one: "did not listen or help", "there was nobody who
    /// asked".
    private boolean carried(Clause clause, Negation negation) {
        boolean bare = !clause.words().isEmpty() && clause.words().getFirst().is(Part.VERB);
        Word first = clause.words().getFirst();
        boolean denied = before.map(Statement::negated).orElse(false);
        return switch (clause.link()) {
            case "who", "which", "that" -> nobody;
            case "nor" -> !negation.negated();
            case "or" -> denied && bare;
            case "and" -> denied && bare && first.text().equals(first.lemma());
            default -> false;
        };
    }

    /// Whether the clause ends with a verb that stands for what was said before.
    private static boolean leavesOut(Clause clause, Negation negation) {
        List<Word> rest = negation.rest().stream().filter(word -> !word.text().equals("too")).toList();
        boolean inverted = clause.words().size() > 1 && (ALSO.contains(clause.words().getFirst().text())
                && clause.words().get(1).is(Part.AUXILIARY));
        boolean verbless = negation.negated() && !rest.isEmpty() && rest.stream().noneMatch(Word::verbal)
                && rest.stream().noneMatch(word -> word.is(Part.ADJECTIVE));
        return inverted || verbless
                || (!rest.isEmpty() && rest.getLast().is(Part.AUXILIARY)
                        && rest.stream().noneMatch(word -> word.is(Part.VERB)));
    }

    private static List<Term> completed(List<Term> own, Statement before) {
        return Stream.concat(own.stream().map(term -> term.as(Role.SUBJECT)),
                before.terms().stream().filter(term -> term.role() != Role.SUBJECT || own.isEmpty())).toList();
    }

    /// "I don't know."
    private static boolean idle(Clause clause, List<Term> terms) {
        return clause.words().getFirst().text().equals("i")
                && clause.words().stream().noneMatch(word -> word.is(Part.PREPOSITION))
                && terms.stream().allMatch(term -> Cues.IDLE.contains(term.key()));
    }

}
