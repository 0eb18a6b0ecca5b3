package org.emic.coding.domain.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A cue phrase, ready to be looked for.
///
/// @param phrase as the lens's file has it
/// @param words one after another
record Cue(int concept, String phrase, List<Part> words) {

    Cue {
        words = List.copyOf(words);
    }

    /// One word of it.
    ///
    /// @param forms in which it may stand; where it is open, the one beginning
    /// @param open whether any ending may follow
    record Part(Set<String> forms, boolean open) {

        Part {
            forms = Set.copyOf(forms);
        }

        boolean fits(String word) {
            return open ? forms.stream().anyMatch(word::startsWith) : forms.contains(word);
        }

    }

    /// @param english whether its words have English forms
    static Cue of(int concept, String phrase, boolean english) {
        List<Part> words = new ArrayList<>();
        int[] points = phrase.codePoints().toArray();
        for (Token token : english ? English.words(phrase) : Tokens.of(phrase)) {
            boolean open = token.end() < points.length && points[token.end()] == '*';
            Set<String> forms = english && !open ? English.forms(token.word()) : Set.of(token.word());
            words.add(new Part(forms, open));
        }
        return new Cue(concept, phrase, words);
    }

    /// How many words it takes from this place on; 0 where it does not stand there.
    int at(List<Token> tokens, int start) {
        if (words.isEmpty() || start + words.size() > tokens.size()) {
            return 0;
        }
        for (int i = 0; i < words.size(); i++) {
            Token token = tokens.get(start + i);
            if (!words.get(i).fits(token.word()) || i > 0 && !token.follows()) {
                return 0;
            }
        }
        return words.size();
    }

}
