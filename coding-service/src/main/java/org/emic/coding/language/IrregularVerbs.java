package org.emic.coding.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Past forms and participles that the lemmatiser does not know: a list, `irregular-verbs.txt` beside this class.
final class IrregularVerbs {

    private final Map<String, String> basicForms;

    private IrregularVerbs(Map<String, String> basicForms) {
        this.basicForms = Map.copyOf(basicForms);
    }

    static IrregularVerbs load() {
        InputStream file = Objects.requireNonNull(IrregularVerbs.class.getResourceAsStream("irregular-verbs.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return new IrregularVerbs(lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The basic form of a form; empty where the lemmatiser is to be believed.
    Optional<String> of(String form) {
        return Optional.ofNullable(basicForms.get(form));
    }

}
