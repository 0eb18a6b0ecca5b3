package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.emic.coding.domain.stance.Word;
import org.emic.coding.domain.stance.Word.Part;

/// A finder for tests: every two neighbouring words are a phrase, every word of four letters or more is a term.
final class WordsAsPhrases implements PhraseFinder {

    @Override
    public List<Phrase> phrases(String text, String lang) {
        List<Phrase> phrases = new ArrayList<>();
        List<String> terms = terms(text, lang);
        for (int i = 0; i + 1 < terms.size(); i++) {
            phrases.add(new Phrase(terms.get(i) + " " + terms.get(i + 1), Phrase.Form.NOUN_PHRASE, true,
                    terms.subList(i, i + 2)));
        }
        return phrases;
    }

    @Override
    public List<String> terms(String text, String lang) {
        List<String> terms = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() >= 4) {
                terms.add(word);
            }
        }
        return terms;
    }

    @Override
    public List<Word> words(String text, String lang) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> new Word(word, word, word.length() > 3 ? Part.NOUN : Part.OTHER))
                .toList();
    }

}
