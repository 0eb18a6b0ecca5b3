package org.emic.coding.domain.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.emic.coding.domain.stance.Word.Part;

/// Cuts talk into clauses: a negation reaches no further than its own.
///
/// A clause ends with a sentence, before "but" and its like, and before a comma, an "and" or a "because" after which
/// somebody does something else.
final class Clauses {

    private static final Set<String> SENTENCE_ENDS = Set.of(".", "!", "?", ";", ":", "—", "–", "-", "--", "...", "…");
    private static final Set<String> CONTRASTS = Set.of("but", "yet", "although", "whereas", "though");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "nor", "because", "while", "when", "if",
            "unless",
            "since", "until", "after", "before", "so", "which", "who", "where", "then", "as", "cause", "'cause", "once",
            "than", "whenever");
    private static final Set<Part> SUBJECTS = Set.of(Part.PRONOUN, Part.NOUN, Part.DETERMINER, Part.ADJECTIVE);
    private static final Set<String> CONDITIONS = Set.of("if", "when", "whenever", "unless", "because", "since",
            "after",
            "before", "while", "although", "as", "once");
    private static final Set<String> RELATIVES = Set.of("who", "which");
    private static final Set<String> DENIALS = Set.of("not", "never", "without");

    private final List<Clause> clauses = new ArrayList<>();
    private List<Word> current = new ArrayList<>();
    private String link = "";

    private Clauses() {}

    /// A clause, the conjunction before it ("" if none), and whether it ends with a question mark.
    record Clause(List<Word> words, String link, boolean asked) {

        Clause {
            words = List.copyOf(words);
        }

    }

    static boolean ends(Word word) {
        return SENTENCE_ENDS.contains(word.text());
    }

    static List<Clause> of(List<Word> words) {
        Clauses clauses = new Clauses();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            if (ends(word)) {
                clauses.close(word.text().equals("?"), "");
            } else if (clauses.turns(words, i)) {
                clauses.close(false, word.text());
            } else if (!word.is(Part.PUNCTUATION)) {
                clauses.current.add(word);
            }
        }
        clauses.close(false, "");
        return clauses.clauses;
    }

    private void close(boolean asked, String next) {
        if (!current.isEmpty()) {
            clauses.add(new Clause(current, link, asked));
            current = new ArrayList<>();
        }
        link = next;
    }

    /// Whether a new clause begins after this comma or conjunction.
    private boolean turns(List<Word> words, int at) {
        String text = words.get(at).text();
        if (CONTRASTS.contains(text)) {
            return true;
        }
        if (relative(words, at)) {
            return current.stream().anyMatch(Word::verbal);
        }
        boolean comma = text.equals(",");
        if (comma && CONDITIONS.contains(link) && current.stream().anyMatch(Word::verbal)) {
            return true;
        }
        if (!comma && !CONJUNCTIONS.contains(text)) {
            return false;
        }
        int next = at + 1;
        while (next < words.size() && (words.get(next).is(Part.ADVERB) || words.get(next).text().equals(","))
                && !words.get(next).in(DENIALS)) {
            next++;
        }
        if (next >= words.size()) {
            return comma;
        }
        if (current.isEmpty() && CONDITIONS.contains(text)) {
            return true;
        }
        Word first = words.get(next);
        if (first.in(DENIALS) && !text.equals("or")) {
            return current.stream().anyMatch(Word::verbal);
        }
        boolean inverted = first.is(Part.AUXILIARY) && next + 1 < words.size()
                && SUBJECTS.contains(words.get(next + 1).part());
        boolean begins = SUBJECTS.contains(first.part()) || first.text().equals("that") || inverted
                || (!comma && first.verbal());
        return begins && current.stream().anyMatch(Word::verbal)
                && (verbFollows(words, next) || RELATIVES.contains(text));
    }

    /// "Things that did not help".
    private static boolean relative(List<Word> words, int at) {
        Word word = words.get(at);
        return word.text().equals("that") && word.is(Part.PRONOUN) && at > 0 && at + 1 < words.size()
                && (words.get(at - 1).is(Part.NOUN) || words.get(at - 1).is(Part.PRONOUN))
                && verbFollows(words, at + 1);
    }

    private static boolean verbFollows(List<Word> words, int from) {
        for (int i = from; i < words.size() && !ends(words.get(i)) && !words.get(i).text().equals(","); i++) {
            if (words.get(i).verbal()) {
                return true;
            }
        }
        return false;
    }

}
