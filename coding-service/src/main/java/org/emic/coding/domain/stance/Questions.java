package org.emic.coding.domain.stance;

import java.util.List;
import java.util.Set;
import org.emic.coding.domain.stance.Clauses.Clause;
import org.emic.coding.domain.stance.Statement.Force;
import org.emic.coding.domain.stance.Word.Part;

/// Tells clauses that ask from those that say, by their form: whoever asks "does it work?" does not say that it does. "Why
/// did they not believe her?" says that they did not.
final class Questions {

    private static final Set<String> INTERROGATIVES = Set.of("how", "what", "where", "when", "who", "which", "whose");
    private static final Set<String> INDIRECT = Set.of("whether", "if", "when", "where", "how", "what");
    private static final Set<Part> ASIDE = Set.of(Part.ADVERB, Part.CONJUNCTION, Part.OTHER);
    private static final Set<Part> SUBJECTS = Set.of(Part.PRONOUN, Part.DETERMINER, Part.NOUN);
    private static final int REACH = 3;

    private Questions() {}

    /// @param before the clause before; the clause itself if there is none
    static Force force(Clause clause, Clause before) {
        List<Word> words = clause.words();
        if (words.stream().anyMatch(word -> word.text().equals("why"))) {
            return Force.SAID;
        }
        if (INDIRECT.contains(clause.link()) && Cues.OPEN.contains(before.words().getLast().lemma())) {
            return Force.ASKED;
        }
        int first = 0;
        while (first < words.size() && ASIDE.contains(words.get(first).part())
                && !words.get(first).in(INTERROGATIVES)) {
            first++;
        }
        if (first == words.size()) {
            return Force.SAID;
        }
        if (words.get(first).in(INTERROGATIVES)) {
            return clause.asked() || interrogative(words, first + 1) ? Force.ASKED : Force.SAID;
        }
        boolean whether = first == 0 && inverted(words, first);
        return !whether ? Force.SAID : INDIRECT.contains(clause.link()) ? Force.ASKED : Force.WHETHER;
    }

    private static boolean interrogative(List<Word> words, int from) {
        for (int i = from; i < Math.min(words.size(), from + REACH); i++) {
            if (words.get(i).is(Part.PRONOUN) || words.get(i).is(Part.VERB)) {
                return false;
            }
            if (inverted(words, i)) {
                return true;
            }
        }
        return false;
    }

    /// "Is it", "did they", "don't you".
    private static boolean inverted(List<Word> words, int at) {
        int subject = at + 1 < words.size() && words.get(at + 1).text().equals("n't") ? at + 2 : at + 1;
        return words.get(at).is(Part.AUXILIARY) && subject < words.size()
                && SUBJECTS.contains(words.get(subject).part());
    }

}
