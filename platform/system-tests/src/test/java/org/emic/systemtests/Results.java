package org.emic.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/// What a run has brought.
///
/// @param codings the bytes of `codings.csv`
/// @param themes  the bytes of `themes.json`
/// @param tables  what the four databases hold
record Results(byte[] codings, byte[] themes, Tables tables) {

    /// Fails unless all of it is as in another run.
    void shouldBeAs(Results expected) {
        tables.shouldBeAs(expected.tables());
        filesShouldBeAs(expected);
    }

    /// Fails unless the result files have the same bytes as in another run.
    void filesShouldBeAs(Results expected) {
        assertThat(new String(codings, StandardCharsets.UTF_8)).as("codings.csv")
                .isEqualTo(new String(expected.codings(), StandardCharsets.UTF_8));
        assertThat(new String(themes, StandardCharsets.UTF_8)).as("themes.json")
                .isEqualTo(new String(expected.themes(), StandardCharsets.UTF_8));
        assertThat(codings).isEqualTo(expected.codings());
        assertThat(themes).isEqualTo(expected.themes());
    }

}
