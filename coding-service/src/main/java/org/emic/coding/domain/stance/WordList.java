package org.emic.coding.domain.stance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The lists of words beside this class.
final class WordList {

    private WordList() {}

    /// The lines of a list, without blank ones and those that begin with a number sign.
    static List<String> lines(String file) {
        InputStream list = Objects.requireNonNull(WordList.class.getResourceAsStream(file));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
