package org.emic.coding.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.emic.coding.domain.lens.Lens;
import org.emic.coding.domain.lens.LensFiles.Outcome;
import org.emic.coding.domain.vectors.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The lenses that come with Emic.
class LensesOfOursTest {

    private static final Path FOLDER = Path.of("src/main/resources/lenses");

    /// If this fails, a lens that studies may cite says something else than before. Once a version of Emic has been
    /// released with it, leave the file as it was, and put the changed lens beside it under its next version, in a file of
    /// that name.
    @Test
    void aVersionOfALensStaysAsItIs() throws IOException {
        Map<String, String> digests = new TreeMap<>();
        for (Path file : files()) {
            digests.put(file.getFileName().toString(), Sha256.of(Files.readString(file)).substring(0, 12));
        }
        assertThat(digests)
                .isEqualTo(Map.of("critical-feminist-1.yaml", "6b30287c5583", "intersectional-1.yaml", "5c987f56456d",
                        "none-1.yaml", "b0377de88c02", "phenomenological-1.yaml", "023976fe5d4b", "postcolonial-1.yaml",
                        "f767afc43d46", "trauma-informed-1.yaml", "e339d639636f"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachIsValidAndCalledAsItsFile(Path file) throws IOException {
        Lens lens = read(file);

        assertThat(file.getFileName()).hasToString("%s-%s.yaml".formatted(lens.id().name(), lens.id().version()));
        assertThat(lens.description()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachButNoneNamesItsSourcesItsConceptsAndItsQuestions(Path file) throws IOException {
        Lens lens = read(file);
        if (lens.id().name().equals("none")) {
            assertThat(lens.concepts()).isEmpty();
            assertThat(lens.questions()).isEmpty();
            return;
        }
        assertThat(lens.language()).contains("en");
        assertThat(lens.sources()).hasSizeGreaterThan(5);
        assertThat(lens.concepts()).hasSizeGreaterThan(5).allSatisfy(concept -> {
            assertThat(concept.definition()).hasSizeGreaterThan(40);
            assertThat(concept.cues()).hasSizeGreaterThan(5)
                    .allMatch(cue -> cue.equals(cue.strip()) && (cue.equals(cue.toLowerCase(Locale.ROOT))
                            || cue.contains("I ") || cue.endsWith(" I")));
        });
        assertThat(lens.questions()).hasSizeGreaterThan(5).allMatch(question -> question.text().matches("(?s).*[.?]"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everySourceThatADefinitionNamesIsListed(Path file) throws IOException {
        Lens lens = read(file);
        String sources = String.join("\n", lens.sources());

        assertThat(lens.concepts()).allSatisfy(concept -> java.util.regex.Pattern
                .compile("\\(?([A-Z][\\w-]+)(?: & [A-Z]\\w+)? (\\d{4})")
                .matcher(concept.definition().replaceAll("\\s+", " "))
                .results()
                .forEach(cited -> assertThat(sources).as(concept.name())
                        .contains(cited.group(1))
                        .contains(cited.group(2))));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    private static Lens read(Path file) throws IOException {
        return switch (new LensYaml().read(Files.readAllBytes(file))) {
            case Outcome.Read read -> read.lens();
            case Outcome.Bad bad -> throw new AssertionError(bad.toString());
        };
    }

}
