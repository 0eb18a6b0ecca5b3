package org.emic.coding.language;

import java.util.regex.MatchResult;
import org.emic.coding.domain.Pseudonyms;

/// A text in which a common name stands in the place of each pseudonym: tokenizer and tagger have never seen one.
final class StandIns {

    private static final String NAME = "Mary";

    private final StringBuilder text = new StringBuilder();
    private final int[] starts;
    private final int[] ends;

    private StandIns(int longest) {
        this.starts = new int[longest];
        this.ends = new int[longest];
    }

    static StandIns of(String said) {
        StandIns read = new StandIns(said.length() * 2);
        int at = 0;
        for (MatchResult pseudonym : Pseudonyms.in(said)) {
            read.copy(said, at, pseudonym.start());
            for (char letter : NAME.toCharArray()) {
                read.add(letter, pseudonym.start(), pseudonym.end());
            }
            at = pseudonym.end();
        }
        read.copy(said, at, said.length());
        return read;
    }

    private void copy(String said, int from, int to) {
        for (int i = from; i < to; i++) {
            add(said.charAt(i), i, i + 1);
        }
    }

    private void add(char letter, int start, int end) {
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(letter);
    }

    String text() {
        return text.toString();
    }

    /// Where in the text as it was said a token begins.
    int start(int start) {
        return starts[start];
    }

    /// Where in the text as it was said a token ends.
    ///
    /// @param end exclusive
    int end(int end) {
        return ends[end - 1];
    }

}
