package org.emic.ingest.domain.protection.names;

import java.util.List;

/// How a conversation uses capitals. Speech-to-text that writes none hides names from whoever looks for them.
///
/// @param beginnings how many sentences and turns begin with a letter
/// @param capitals how many of these with a capital
public record Casing(int beginnings, int capitals) {

    private static final int FEWEST = 5;

    /// Counts over all texts of a conversation.
    public static Casing of(List<String> texts) {
        int beginnings = 0;
        int capitals = 0;
        for (String text : texts) {
            boolean begins = true;
            for (Token token : Token.of(text)) {
                if (begins && token.isWord()) {
                    beginnings++;
                    capitals += token.isCapital() ? 1 : 0;
                }
                begins = token.endsSentence() || begins && !token.isWord();
            }
        }
        return new Casing(beginnings, capitals);
    }

    /// The share of beginnings with a capital; 1 where nothing begins.
    public double share() {
        return beginnings == 0 ? 1 : (double) capitals / beginnings;
    }

    /// Whether it was written down without capitals, as some speech-to-text does, so that names are found less often.
    public boolean isLowerCase() {
        return beginnings >= FEWEST && share() < 0.5;
    }
}
