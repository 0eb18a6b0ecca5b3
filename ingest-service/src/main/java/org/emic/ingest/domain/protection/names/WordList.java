package org.emic.ingest.domain.protection.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// A set of folded words or phrases, held as 64-bit fingerprints: a hundred thousand names take less than a megabyte.
/// That a foreign word has the fingerprint of a listed one is less likely than one in 10^13. Immutable.
public final class WordList {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long[] fingerprints;

    private WordList(long[] fingerprints) {
        this.fingerprints = fingerprints;
    }

    /// The list in the resource `<name>.txt.gz` beside this class, a word a line.
    static WordList named(String name) {
        String file = name + ".txt.gz";
        try (InputStream in = Optional.ofNullable(WordList.class.getResourceAsStream(file))
                .orElseThrow(() -> new IllegalStateException("Not on the class path: " + file));
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            return new WordList(lines.lines().mapToLong(WordList::fingerprint).sorted().toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whether the list has this word, folded.
    public boolean has(String folded) {
        return Arrays.binarySearch(fingerprints, fingerprint(folded)) >= 0;
    }

    /// FNV-1a (Fowler, Noll, Vo) over Java's `char`.
    private static long fingerprint(String word) {
        long hash = OFFSET;
        for (int i = 0; i < word.length(); i++) {
            hash = (hash ^ word.charAt(i)) * PRIME;
        }
        return hash;
    }
}
