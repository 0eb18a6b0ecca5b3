package org.emic.coding.domain.stance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Pairs of sentences that are near in words, and either opposed in stance or not.
public final class MinimalPairs {

    private MinimalPairs() {}

    /// @param opposed whether the one says the contrary of the other
    public record Pair(boolean opposed, String one, String other) {}

    /// @param half `development`, `further`, `fresh` and `harder`, on which rules and lists were made, or `held-out` and
    ///        `fresh-held-out`, which are only measured
    public static List<Pair> of(String half) throws IOException {
        try (InputStream file = Objects
                .requireNonNull(MinimalPairs.class.getResourceAsStream("pairs-" + half + ".tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(parts -> new Pair(parts[0].equals("opposed"), parts[1], parts[2]))
                    .toList();
        }
    }

}
