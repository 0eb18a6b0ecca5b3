package org.emic.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.emic.systemtests.Study.Transcript;

/// Studies made from the public examples with some words changed. The seed alone decides: no clock, no chance beside it.
final class GeneratedStudy {

    private static final List<String> SOURCES = List.of("justice-focus-group/transcript.txt",
            "autspaces-september/transcript.txt");
    private static final Pattern TURN = Pattern.compile("^([A-Z][^:]{1,40}): (.+)$");
    private static final Pattern WORD = Pattern.compile("\\b[a-z]{4,}\\b");

    /// One word in so many is another one.
    private static final int CHANGED = 9;
    private static final int WORDS_AN_INCIDENT = 25;

    private GeneratedStudy() {}

    private record Turn(String speaker, String text) {}

    /// A study of about this many incidents; two of its uploads hold two files, the others one.
    ///
    /// @param incidents how many, give or take a fifth
    /// @param uploads   how many, at least 2
    static Study of(long seed, int incidents, int uploads) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<List<Turn>> sources = SOURCES.stream().map(GeneratedStudy::turns).toList();
        List<String> vocabulary = vocabulary(sources);
        int files = uploads + 2;
        List<List<Transcript>> sent = new ArrayList<>();
        int made = 0;
        for (int upload = 0; upload < uploads; upload++) {
            List<Transcript> together = new ArrayList<>();
            for (int file = 0; file < (upload % (uploads - 1) == 0 ? 2 : 1); file++) {
                made++;
                together.add(new Transcript("group-%03d.txt".formatted(made),
                        text(sources.get(made % sources.size()), incidents * WORDS_AN_INCIDENT / files, vocabulary,
                                chance.split())));
            }
            sent.add(together);
        }
        UUID id = UUID
                .nameUUIDFromBytes(
                        "study %d %d %d".formatted(seed, incidents, uploads).getBytes(StandardCharsets.UTF_8));
        return new Study(id, "{\"title\": \"Generated\", \"names\": \"keep\", \"segment\": \"incident\"}", sent);
    }

    private static List<Turn> turns(String example) {
        try (Stream<String> lines = Files.lines(Emic.example(example))) {
            return lines.map(TURN::matcher)
                    .filter(Matcher::matches)
                    .map(turn -> new Turn(turn.group(1), turn.group(2)))
                    .toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static List<String> vocabulary(List<List<Turn>> sources) {
        return sources.stream()
                .flatMap(List::stream)
                .flatMap(turn -> WORD.matcher(turn.text()).results().map(word -> word.group()))
                .sorted()
                .toList();
    }

    private static String text(List<Turn> source, int words, List<String> vocabulary, SplittableRandom chance) {
        StringBuilder text = new StringBuilder();
        int written = 0;
        for (int turn = chance.nextInt(source.size()); written < words; turn = (turn + 1) % source.size()) {
            Turn said = source.get(turn);
            String varied = WORD.matcher(said.text())
                    .replaceAll(word -> chance.nextInt(CHANGED) == 0
                            ? vocabulary.get(chance.nextInt(vocabulary.size()))
                            : word.group());
            text.append(said.speaker()).append(": ").append(varied).append('\n');
            written += varied.split(" ").length;
        }
        return text.toString();
    }

}
