package org.emic.coding.domain.stance;

import java.util.Set;

/// A word of what was said. A contraction is two: "did", "n't".
///
/// @param text lower case
/// @param lemma its basic form, lower case
public record Word(String text, String lemma, Part part) {

    /// Parts of speech, as far as they matter.
    public enum Part {
        NOUN, VERB, AUXILIARY, ADJECTIVE, ADVERB, PRONOUN, DETERMINER, PREPOSITION, CONJUNCTION, PUNCTUATION, OTHER
    }

    boolean is(Part one) {
        return part == one;
    }

    boolean in(Set<String> texts) {
        return texts.contains(text);
    }

    /// Whether a clause can be made around it.
    boolean verbal() {
        return part == Part.VERB || part == Part.AUXILIARY;
    }

}
