package org.emic.coding.sample;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.emic.coding.domain.Phrase;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.domain.stance.Word;
import org.emic.coding.domain.stance.Word.Part;

/// A phrase finder for tests: the first words of a text.
public final class PlainPhrases implements PhraseFinder {

    @Override
    public List<Phrase> phrases(String text, String lang) {
        List<String> words = terms(text, lang);
        List<String> first = words.subList(0, Math.min(3, words.size()));
        return first.isEmpty()
                ? List.of()
                : List.of(new Phrase(String.join(" ", first), Phrase.Form.SPAN, false, first));
    }

    @Override
    public List<String> terms(String text, String lang) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> word.length() > 3)
                .toList();
    }

    @Override
    public List<Word> words(String text, String lang) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> new Word(word, word, word.length() > 3 ? Part.NOUN : Part.OTHER))
                .toList();
    }

}
