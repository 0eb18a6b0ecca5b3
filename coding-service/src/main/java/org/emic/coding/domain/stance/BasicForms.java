package org.emic.coding.domain.stance;

import java.util.stream.Stream;
import org.emic.coding.domain.stance.Word.Part;

/// Finds the basic form of a word that the lemmatiser missed ("shunned", of "shun"), where a list has it. Endings are
/// taken off as in Morphy (WordNet, R. Beckwith & G. A. Miller 1990).
final class BasicForms {

    private final Antonyms antonyms = Antonyms.standard();
    private final Valences valences = Valences.standard();

    /// The basic form that was given, unless no list has it, and one has another that it can be a form of.
    String of(Word word) {
        if (known(word.lemma())) {
            return word.lemma();
        }
        return forms(word).filter(this::known).findFirst().orElse(word.lemma());
    }

    private boolean known(String form) {
        return antonyms.knows(form) || valences.knows(form);
    }

    private static Stream<String> forms(Word word) {
        String text = word.text();
        if (word.is(Part.NOUN)) {
            return text.endsWith("s") ? Stream.of(without(text, 1), without(text, 2)) : Stream.empty();
        }
        if (word.is(Part.ADJECTIVE)) {
            return text.endsWith("er")
                    ? stems(without(text, 2))
                    : text.endsWith("est")
                            ? stems(without(text, 3))
                            : Stream.empty();
        }
        if (!word.is(Part.VERB)) {
            return Stream.empty();
        }
        if (text.endsWith("ed")) {
            return stems(without(text, 2));
        }
        return text.endsWith("ing")
                ? stems(without(text, 3))
                : text.endsWith("es")
                        ? Stream.of(without(text, 1), without(text, 2))
                        : text.endsWith("s")
                                ? Stream.of(without(text, 1))
                                : Stream.empty();
    }

    /// "Wav(ed)" of "wave", "spoil(ed)", "shunn(ed)" of "shun", "denied" of "deny".
    private static Stream<String> stems(String stem) {
        int last = stem.length() - 1;
        boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
        String single = doubled ? without(stem, 1) : stem;
        String y = stem.endsWith("i") ? without(stem, 1) + "y" : stem;
        return Stream.of(stem, stem + "e", single, y);
    }

    private static String without(String text, int letters) {
        return text.substring(0, Math.max(0, text.length() - letters));
    }

}
