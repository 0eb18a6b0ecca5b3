package org.emic.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of a report that two good runs have in common.
///
/// @param codings the bytes of `codings.csv`
/// @param themes  the bytes of `themes.json`
record ResultFiles(byte[] codings, byte[] themes) {

    /// Those that `./run analyse` has written to a folder.
    static ResultFiles in(Path folder) {
        try {
            return new ResultFiles(Files.readAllBytes(folder.resolve("codings.csv")),
                    Files.readAllBytes(folder.resolve("themes.json")));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /// Fails unless they have the same bytes as those of another run.
    void shouldBeAs(ResultFiles expected) {
        assertThat(new String(codings, StandardCharsets.UTF_8)).as("codings.csv")
                .isEqualTo(new String(expected.codings(), StandardCharsets.UTF_8));
        assertThat(new String(themes, StandardCharsets.UTF_8)).as("themes.json")
                .isEqualTo(new String(expected.themes(), StandardCharsets.UTF_8));
        assertThat(codings).isEqualTo(expected.codings());
        assertThat(themes).isEqualTo(expected.themes());
    }

}
