package org.emic.coding.domain.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.emic.coding.domain.stance.Word.Part;

/// Whether a clause denies what it is about, and the words that remain when those that deny are taken out. Two denials
/// cancel each other.
///
/// @param negated whether an odd number of words deny
/// @param rest the other words
/// @param without what stands after "without"
/// @param withheld the words with the verb that was taken to deny, where it may be what the clause is about: "refused the
///        offer"; empty if there is none
record Negation(boolean negated, List<Word> rest, List<Word> without, List<Word> withheld) {

    private static final Set<String> LITTLE = Set.of("few", "little");
    private static final Set<String> FROM = Set.of("from", "of");
    private static final Set<String> HAVING = Set.of("have", "had", "has", "got", "get", "with");
    private static final Set<String> LESS = Set.of("less", "fewer", "least");
    private static final Set<String> SOME = Set.of("a", "the", "her", "his", "my", "our", "their", "these", "those",
            "this",
            "that", "last", "at", "first", "next", "every", "n't", "not");
    private static final Map<String, String> WITHOUT = Map.of("instead", "of", "rather", "than", "with", "no");
    private static final Set<String> UNREAL = Set.of("had", "could", "would", "were", "was");
    private static final Set<Part> QUALIFIED = Set.of(Part.ADJECTIVE, Part.ADVERB, Part.NOUN, Part.VERB);
    private static final Set<Part> CONTENT = Set.of(Part.NOUN, Part.VERB, Part.ADJECTIVE, Part.ADVERB);
    private static final int REACH = 4;

    Negation {
        rest = List.copyOf(rest);
        without = List.copyOf(without);
        withheld = List.copyOf(withheld);
    }

    static Negation of(List<Word> spoken) {
        List<Word> clause = withoutLast(spoken);
        int end = without(clause);
        List<Word> rest = new ArrayList<>();
        List<Word> withheld = new ArrayList<>();
        boolean negated = false;
        boolean repeats = false;
        boolean again = false;
        for (int i = 0; i < end; i++) {
            Word word = clause.get(i);
            boolean denies = denies(clause, i, end);
            boolean declines = declines(clause, i, end);
            boolean said = i > 0 && clause.get(i - 1).lemma().equals("say");
            boolean keeps = withholds(clause, i, end);
            if (denies && !again && !(repeats && !said && Cues.REPEATED.contains(word.text()))
                    && !beyond(clause, i, end)) {
                negated = !negated;
                repeats = repeats || Set.of("n't", "never", "neither").contains(word.text());
            }
            again = denies || (again && !CONTENT.contains(word.part()) && !word.text().equals("that"));
            negated ^= declines || keeps;
            if (declines || keeps) {
                withheld.clear();
                withheld.addAll(rest);
                withheld.add(word);
                withheld.addAll(
                        clause.subList(i + 1, end).stream().filter(next -> !Cues.NEGATIONS.contains(next.text()))
                                .toList());
            } else if (!denies) {
                rest.add(word);
            }
        }
        return new Negation(negated, rest, end < clause.size() ? clause.subList(end + 1, clause.size()) : List.of(),
                withheld);
    }

    /// Whether there is nothing in it but "no", "never", "not at all".
    boolean onlyDenies() {
        return negated && without.isEmpty()
                && rest.stream()
                        .allMatch(word -> Set.of("at", "all", "of", "course", "ever", "really").contains(word.text()));
    }

    /// "Without papers you see no doctor" as "you see no doctor without papers".
    private static List<Word> withoutLast(List<Word> clause) {
        int main = 2;
        while (main < clause.size() && !clause.get(main).is(Part.PRONOUN)) {
            main++;
        }
        if (main + 1 >= clause.size() || !clause.getFirst().text().equals("without")
                || !clause.get(main + 1).verbal()) {
            return clause;
        }
        return Stream.concat(clause.subList(main, clause.size()).stream(), clause.subList(0, main).stream()).toList();
    }

    /// Where "without", "with no", "instead of" or "rather than" stands, or the end.
    private static int without(List<Word> clause) {
        for (int i = 0; i < clause.size(); i++) {
            boolean two = i + 1 < clause.size()
                    && clause.get(i + 1).text().equals(WITHOUT.getOrDefault(clause.get(i).text(), ""));
            if (clause.get(i).text().equals("without") || two) {
                return i;
            }
        }
        return clause.size();
    }

    private static boolean denies(List<Word> clause, int i, int end) {
        Word word = clause.get(i);
        if (Cues.NEGATIONS.contains(word.text()) || unreal(clause, i, end)) {
            return true;
        }
        if (farFrom(clause, i, end)) {
            return true;
        }
        boolean some = i > 0 && clause.get(i - 1).in(SOME);
        if (some || i + 1 >= end) {
            return false;
        }
        Part next = clause.get(i + 1).part();
        return (word.text().equals("zero") && next == Part.NOUN && i > 0 && clause.get(i - 1).in(HAVING))
                || (LITTLE.contains(word.text()) && (next == Part.NOUN || next == Part.PREPOSITION))
                || (LESS.contains(word.text()) && QUALIFIED.contains(next));
    }

    /// "Far from kind", "less than helpful".
    private static boolean farFrom(List<Word> clause, int i, int end) {
        if (i + 2 >= end) {
            return false;
        }
        String two = clause.get(i).text() + " " + clause.get(i + 1).text();
        Word said = clause.get(i + 2);
        return Set.of("far from", "less than").contains(two)
                && (said.is(Part.ADJECTIVE) || Valences.standard().knows(said.text())
                        || (said.is(Part.VERB) && said.text().endsWith("ing")));
    }

    /// "Never been happier", "could not be worse", "could n't agree more": so much so that nothing is beyond it.
    private static boolean beyond(List<Word> clause, int i, int end) {
        boolean could = clause.subList(0, end).stream().anyMatch(word -> word.text().equals("could"));
        if (!could && !clause.get(i).text().equals("never")) {
            return false;
        }
        for (int next = i + 1; next < end; next++) {
            Word word = clause.get(next);
            boolean compared = word.text().endsWith("er") && !word.text().equals(word.lemma())
                    || Set.of("more", "worse").contains(word.text());
            boolean been = Set.of("be", "been", "agree").contains(clause.get(next - 1).text());
            if (compared && been) {
                return true;
            }
        }
        return false;
    }

    /// "They should have asked her", "I wish they had": they did not.
    private static boolean unreal(List<Word> clause, int i, int end) {
        Word word = clause.get(i);
        if (word.text().equals("wish")) {
            return clause.subList(i + 1, end).stream().anyMatch(next -> UNREAL.contains(next.text()));
        }
        if (!Set.of("should", "ought").contains(word.text())) {
            return false;
        }
        int next = i + 1;
        while (next < end && !Set.of("have", "'ve", "of").contains(clause.get(next).text())) {
            if (next > i + 3 || clause.get(next).is(Part.VERB)) {
                return false;
            }
            next++;
        }
        return next + 1 < end && !clause.get(next + 1).text().equals("to")
                && clause.subList(next + 1, Math.min(end, next + 3)).stream().anyMatch(Word::verbal);
    }

    /// "Refused to help", "stopped listening", "too ashamed to ask".
    private static boolean declines(List<Word> clause, int i, int end) {
        Word word = clause.get(i);
        boolean too = word.is(Part.ADJECTIVE) && i > 0 && clause.get(i - 1).text().equals("too");
        if (!too && !Cues.DECLINED.contains(word.lemma())) {
            return false;
        }
        for (int next = i + 1; next < Math.min(end, i + REACH); next++) {
            Word further = clause.get(next);
            boolean infinitive = !word.lemma().equals("keep") && further.text().equals("to") && next + 1 < end
                    && clause.get(next + 1).verbal();
            boolean gerund = further.text().endsWith("ing")
                    && (further.verbal() || clause.get(next - 1).in(FROM))
                    && (!word.lemma().equals("keep") || clause.get(next - 1).text().equals("from"));
            if (infinitive || (gerund && (!word.is(Part.ADJECTIVE) || word.text().equals("incapable")))) {
                return true;
            }
        }
        return false;
    }

    /// "Lacked support", "denied her a visa".
    private static boolean withholds(List<Word> clause, int i, int end) {
        Word word = clause.get(i);
        return Cues.WITHHELD.contains(word.lemma()) && (word.is(Part.VERB) || word.lemma().equals("lack"))
                && !declines(clause, i, end)
                && clause.subList(i + 1, end).stream().anyMatch(next -> next.is(Part.NOUN) || next.is(Part.VERB));
    }

}
