package org.emic.coding.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.emic.coding.domain.stance.Word;
import org.emic.coding.domain.stance.Word.Part;
import org.emic.coding.language.Sentence.Token;

/// Turns tagged tokens into the words of which stance is read. Contractions are undone: "didn't" is "did" and "n't".
final class StanceWords {

    private static final String CONTRACTED = "n't";
    private static final Set<String> WITHOUT_APOSTROPHE = Set.of("dont", "didnt", "doesnt", "wont", "cant", "couldnt",
            "wasnt", "isnt", "havent", "hasnt", "hadnt", "wouldnt", "shouldnt", "werent", "arent", "aint");

    private static final IrregularVerbs IRREGULAR = IrregularVerbs.load();
    private static final Set<String> NO_ONE = Set.of("noone", "no-one");

    private StanceWords() {}

    static List<Word> of(Sentence sentence) {
        List<Word> words = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            String word = token.lower().replace('’', '\'');
            boolean bare = WITHOUT_APOSTROPHE.contains(word);
            if (word.endsWith(CONTRACTED) || bare) {
                String verb = word.substring(0, word.length() - (bare ? 2 : CONTRACTED.length()));
                if (!verb.isEmpty()) {
                    words.add(new Word(verb, token.lemma().replaceAll("\\+.*", ""), Part.AUXILIARY));
                }
                words.add(new Word(CONTRACTED, "not", Part.OTHER));
            } else if (NO_ONE.contains(word)) {
                words.add(new Word("nobody", "nobody", Part.PRONOUN));
            } else if (word.equals("no.") || word.equals("no-")) {
                words.add(new Word("no", "no", Part.OTHER));
                words.add(new Word(word.substring(2), word.substring(2), Part.PUNCTUATION));
            } else if (word.equals("cannot")) {
                words.add(new Word("can", "can", Part.AUXILIARY));
                words.add(new Word("not", "not", Part.OTHER));
            } else if (token.tag().endsWith("+AUX") && word.indexOf('\'') > 0) {
                int apostrophe = word.indexOf('\'');
                String before = word.substring(0, apostrophe);
                words.add(new Word(before, before, part(token.tag().substring(0, token.tag().indexOf('+')))));
                words.add(new Word(word.substring(apostrophe), token.lemma().replaceAll(".*\\+", ""), Part.AUXILIARY));
            } else {
                words.add(new Word(word, lemma(token), part(token.tag())));
            }
        }
        return words;
    }

    /// The lemmatiser cuts too much from words that end with a consonant and s ("trusts" is not of "trus"), and leaves an
    /// ending where it does not know a verb.
    private static String lemma(Token token) {
        String word = token.lower();
        String lemma = token.is("NOUN") ? token.lemma() : IRREGULAR.of(word).orElse(token.lemma());
        boolean cut = word.endsWith("s") && word.startsWith(lemma) && word.length() == lemma.length() + 2
                && word.charAt(word.length() - 2) != 'e';
        boolean left = token.is("VERB") && word.endsWith("ed") && !word.endsWith("eed") && lemma.equals(word);
        return cut ? word.substring(0, word.length() - 1) : left ? word.substring(0, word.length() - 2) : lemma;
    }

    private static Part part(String tag) {
        return switch (tag) {
            case "NOUN", "PROPN" -> Part.NOUN;
            case "VERB" -> Part.VERB;
            case "AUX" -> Part.AUXILIARY;
            case "ADJ" -> Part.ADJECTIVE;
            case "ADV" -> Part.ADVERB;
            case "PRON" -> Part.PRONOUN;
            case "DET" -> Part.DETERMINER;
            case "ADP" -> Part.PREPOSITION;
            case "CCONJ", "SCONJ" -> Part.CONJUNCTION;
            case "PUNCT", "SYM" -> Part.PUNCTUATION;
            default -> Part.OTHER;
        };
    }

}
