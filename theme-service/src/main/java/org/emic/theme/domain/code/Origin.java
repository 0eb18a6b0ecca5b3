package org.emic.theme.domain.code;

import java.util.Arrays;

/// Whose words a label is in.
public enum Origin {

    /// The participants' own words.
    IN_VIVO("in-vivo"),
    /// Put together by the machine or by a researcher.
    CONSTRUCTED("constructed");

    private final String word;

    Origin(String word) {
        this.word = word;
    }

    /// How it is written outside.
    public String word() {
        return word;
    }

    /// Reads what [#word()] writes.
    ///
    /// @throws IllegalArgumentException if there is no such origin
    public static Origin of(String word) {
        return Arrays.stream(values())
                .filter(origin -> origin.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such origin: " + word));
    }

}
