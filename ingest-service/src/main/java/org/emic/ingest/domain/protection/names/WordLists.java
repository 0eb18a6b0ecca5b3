package org.emic.ingest.domain.protection.names;

import java.util.List;

/// The word lists that a text is held against. Where they come from stands in `SOURCES.md` beside them. Immutable.
///
/// @param forenames of many countries, in Latin letters
/// @param surnames likewise
/// @param places settlements with at least a thousand inhabitants, regions, countries; up to five words
/// @param knownPlaces large cities, regions, countries
/// @param demonyms peoples: *sudanese*
/// @param organisations well-known ones; up to five words
/// @param commonWords the English words that everybody uses
/// @param otherWords English words beyond these
public record WordLists(WordList forenames, WordList surnames, WordList places, WordList knownPlaces,
        WordList demonyms, WordList organisations, WordList commonWords, WordList otherWords) {

    private static final int LONGEST_PHRASE = 5;

    /// Loads the lists from the class path.
    public static WordLists load() {
        return new WordLists(WordList.named("forenames"), WordList.named("surnames"), WordList.named("places"),
                WordList.named("known-places"), WordList.named("demonyms"), WordList.named("organisations"),
                WordList.named("words-common"), WordList.named("words"));
    }

    /// Whether it is an English word.
    public boolean isEnglish(String folded) {
        return commonWords.has(folded) || otherWords.has(folded);
    }

    /// How many tokens from `from` on make a phrase of this list, the longest; 0 if none.
    public static int longest(WordList list, List<Token> tokens, int from) {
        int found = 0;
        StringBuilder phrase = new StringBuilder();
        int words = 0;
        for (int at = from; at < tokens.size() && words < LONGEST_PHRASE; at++) {
            Token token = tokens.get(at);
            if (token.isWord()) {
                phrase.append(words == 0 ? "" : " ").append(token.folded());
                words++;
                if (list.has(phrase.toString())) {
                    found = at - from + 1;
                }
            } else if (at == from || !joins(token)) {
                return found;
            }
        }
        return found;
    }

    private static boolean joins(Token token) {
        return token.text().equals("-") || token.text().equals("'") || token.text().equals("’")
                || token.text().equals(".");
    }
}
