package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.emic.coding.domain.stance.Word;
import org.emic.coding.domain.stance.Word.Part;

/// What is done in what somebody says: each verb with the head of its object, in basic forms ("get quote", "file claim").
/// Initial codes name acts rather than topics (K. Charmaz 2006, Constructing Grounded Theory, chapter 3); what it is done
/// to or for, and under what conditions, are properties.
final class Acts {

    /// Verbs that tell only that an act is wished, thought or asked for.
    private static final Set<String> FRAMES = Set.of("be", "do", "can", "could", "will", "would", "may", "might",
            "shall", "should", "must", "know", "think", "say", "mean", "guess", "let", "see", "hope", "like", "try",
            "help", "call", "wonder", "want", "need", "please", "go", "wan", "gon", "wanna", "gonna", "tell");
    private static final Set<String> POSSESSIVES = Set.of("my", "our", "your", "her", "his", "their", "its");
    private static final Set<String> RECIPIENTS = Set.of("me", "us", "you");

    private final List<Word> words;

    private Acts(List<Word> words) {
        this.words = words;
    }

    /// The acts, each once, in alphabetical order.
    static List<String> of(List<Word> words) {
        return new Acts(words).acts();
    }

    private List<String> acts() {
        Set<String> acts = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (is(i, Part.VERB) && !FRAMES.contains(words.get(i).lemma())) {
                int head = head(i + 1);
                if (head > 0) {
                    acts.add(words.get(i).lemma() + " " + words.get(head).lemma());
                }
            }
        }
        return new ArrayList<>(acts);
    }

    /// Where the head of the object is that follows here, also behind a particle or preposition; 0 where none follows.
    private int head(int from) {
        int start = from < words.size() && RECIPIENTS.contains(words.get(from).text()) ? from + 1 : from;
        int head = lastNoun(start);
        return head == 0 && is(start, Part.PREPOSITION) ? lastNoun(start + 1) : head;
    }

    private int lastNoun(int from) {
        int i = from;
        while (is(i, Part.DETERMINER) || i < words.size() && POSSESSIVES.contains(words.get(i).text())) {
            i++;
        }
        int noun = 0;
        while (is(i, Part.NOUN) || is(i, Part.ADJECTIVE)) {
            noun = is(i, Part.NOUN) ? i : noun;
            i++;
        }
        return noun;
    }

    private boolean is(int i, Part part) {
        return i < words.size() && words.get(i).part() == part;
    }

}
