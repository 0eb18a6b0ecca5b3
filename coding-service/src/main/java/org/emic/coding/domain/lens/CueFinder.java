package org.emic.coding.domain.lens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/// Finds the cue phrases of a lens in what was said, all in one pass. Of cues of one concept that overlap, the first
/// counts; of those that begin at one place, the longest.
///
/// An English lens finds the forms of its words and reads no other language; one of another language reads that
/// language, one without a language all, both in the forms in which the cues are written.
public final class CueFinder {

    private static final String UNKNOWN = "und";
    /// At least as many letters stand before an asterisk.
    private static final int BEGINNING = 3;
    private static final Comparator<Cue> LONGEST = Comparator.comparingInt((Cue cue) -> cue.words().size()).reversed();

    private final String language;
    private final boolean english;
    private final int concepts;
    private final Map<String, List<Cue>> byFirstWord = new HashMap<>();
    private final Map<String, List<Cue>> byBeginning = new HashMap<>();

    public CueFinder(Lens lens) {
        language = lens.language().map(CueFinder::primary).orElse(UNKNOWN);
        english = language.equals("en");
        concepts = lens.concepts().size();
        for (int i = 0; i < concepts; i++) {
            for (String phrase : lens.concepts().get(i).cues()) {
                add(Cue.of(i, phrase, english));
            }
        }
        byFirstWord.values().forEach(cues -> cues.sort(LONGEST));
    }

    private void add(Cue cue) {
        if (cue.words().isEmpty()) {
            return;
        }
        Cue.Part first = cue.words().getFirst();
        Map<String, List<Cue>> index = first.open() ? byBeginning : byFirstWord;
        for (String form : first.forms()) {
            index.computeIfAbsent(first.open() ? beginning(form) : form, _ -> new ArrayList<>()).add(cue);
        }
    }

    /// Whether the lens can say anything about words of this language.
    ///
    /// @param lang a BCP 47 tag
    public boolean reads(String lang) {
        String other = primary(lang);
        return language.equals(UNKNOWN) || other.equals(UNKNOWN) || other.equals(language);
    }

    private static String primary(String lang) {
        int hyphen = lang.indexOf('-');
        return (hyphen < 0 ? lang : lang.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }

    /// What is found of each concept, in the order of the lens and of the text.
    public List<List<Found>> in(String text) {
        List<Token> tokens = english ? English.words(text) : Tokens.of(text);
        List<List<Found>> found = IntStream.range(0, concepts).<List<Found>>mapToObj(_ -> new ArrayList<>()).toList();
        int[] free = new int[concepts];
        for (int at = 0; at < tokens.size(); at++) {
            for (Cue cue : beginningWith(tokens.get(at).word())) {
                int words = at < free[cue.concept()] ? 0 : cue.at(tokens, at);
                if (words > 0) {
                    found.get(cue.concept())
                            .add(new Found(cue.phrase(), tokens.get(at).start(), tokens.get(at + words - 1).end()));
                    free[cue.concept()] = at + words;
                }
            }
        }
        return found;
    }

    private static String beginning(String word) {
        return word.substring(0, Math.min(BEGINNING, word.length()));
    }

    private List<Cue> beginningWith(String word) {
        List<Cue> whole = byFirstWord.getOrDefault(word, List.of());
        List<Cue> begun = byBeginning.getOrDefault(beginning(word), List.of());
        if (begun.isEmpty()) {
            return whole;
        }
        List<Cue> all = new ArrayList<>(whole);
        all.addAll(begun);
        all.sort(LONGEST);
        return all;
    }

}
