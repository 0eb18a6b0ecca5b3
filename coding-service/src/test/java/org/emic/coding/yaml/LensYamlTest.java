package org.emic.coding.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.AbstractStringAssert;
import org.emic.coding.domain.lens.Concept;
import org.emic.coding.domain.lens.Lens;
import org.emic.coding.domain.lens.LensFiles.Outcome;
import org.emic.coding.domain.lens.LensProblem;
import org.emic.coding.domain.lens.LensVersion;
import org.emic.coding.domain.lens.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LensYamlTest {

    private static final String HEAD = "name: ours\nversion: 1\n";

    private final LensYaml files = new LensYaml();

    @Test
    void aLensIsReadAsItIsWritten() {
        assertThat(lens("""
                # Ours
                name: Nuestra mirada
                version: 2026.1
                language: es
                description: >-
                  Para
                  leer.
                sources: ["Anzaldúa, G. (1987). Borderlands/La Frontera."]
                concepts:
                  - name: Frontera
                    definition: Lo que separa.
                    cue phrases: [frontera, "la línea", no, 1994]
                  - name: Silencio
                    definition: Lo que no se dice.
                questions:
                  - ¿Quién cruza?
                  - ¿Quién no?
                """)).isEqualTo(new Lens(new LensVersion("Nuestra mirada", "2026.1"), Optional.of("es"), "Para leer.",
                List.of(new Concept("Frontera", "Lo que separa.", List.of("frontera", "la línea", "no", "1994")),
                        new Concept("Silencio", "Lo que no se dice.", List.of())),
                List.of(new Question("q1", "¿Quién cruza?"), new Question("q2", "¿Quién no?")),
                List.of("Anzaldúa, G. (1987). Borderlands/La Frontera.")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cue phrases", "cue-phrases", "cue_phrases", "Cue phrases"})
    void aKeyMayHaveHyphensOrUnderscores(String key) {
        assertThat(lens(HEAD + "concepts: [{name: A, definition: B, " + key + ": [c]}]").concepts())
                .containsExactly(new Concept("A", "B", List.of("c")));
    }

    @Test
    void aByteOrderMarkAndWindowsLinesDoNotMatter() {
        assertThat(lens("\uFEFFname: ours\r\nversion: 1\r\n").id()).isEqualTo(new LensVersion("ours", "1"));
    }

    @Test
    void whatIsMissingIsNamedWithItsPlace() {
        assertProblem("version: 1\n").isEqualTo("line 1: the lens has no name. Add a line 'name: ...'.");
        assertProblem("name:\nversion: 1\n").isEqualTo("line 1: the lens has no name. Add a line 'name: ...'.");
        assertProblem("name: ours\n").startsWith("line 1: the lens has no version");
        assertProblem(HEAD + "concepts:\n  - definition: B\n").startsWith("line 4: a concept has no name");
        assertProblem(HEAD + "concepts:\n  - name: A\n").startsWith("line 4: a concept has no definition");
        assertProblem("").startsWith("whole file: it is empty");
    }

    @Test
    void whatIsUnknownOrThereTwiceIsNamedWithItsPlace() {
        assertProblem(HEAD + "colour: blue\n").startsWith("line 3: the lens has no field like this. Use concepts");
        assertProblem(HEAD + "name: theirs\n").startsWith("line 3: the field 'name' is there twice");
        assertProblem(HEAD + "concepts:\n  - {name: A, definition: B}\n  - {name: a, definition: C}\n")
                .startsWith("line 5: another concept has the same name");
        assertProblem(HEAD + "questions: [Who, Who]\n").startsWith("line 3: the question is there twice");
        assertProblem(HEAD + "concepts: [{name: A, definition: B, cue phrases: [c, c]}]\n")
                .startsWith("line 3: the concept has this cue phrase twice");
        assertProblem(HEAD + "concepts: [{name: A, definition: B, weight: 3}]\n")
                .startsWith("line 3: a concept has no field like this");
    }

    @Test
    void aWrongTypeIsNamedWithItsPlace() {
        assertProblem("- name: ours\n").startsWith("line 1: the lens is no list of fields");
        assertProblem("ours").startsWith("line 1: the lens is no list of fields");
        assertProblem(HEAD + "questions: Who?\n").startsWith("line 3: 'questions' is no list");
        assertProblem(HEAD + "questions:\n  - [Who]\n").startsWith("line 4: a text is wanted here");
        assertProblem(HEAD + "concepts: [A]\n").startsWith("line 3: a concept is no list of fields");
        assertProblem("name: {a: b}\nversion: 1\n").startsWith("line 1: a text is wanted here");
        assertProblem(HEAD + "language: in English\n").startsWith("language: this is no BCP 47 language tag");
    }

    @Test
    void aCueWithoutAWordOrWithTooShortABeginningIsRefused() {
        String concept = HEAD + "concepts: [{name: A, definition: B, cue phrases: ['%s']}]\n";
        assertProblem(concept.formatted("...")).contains("there is no word");
        assertProblem(concept.formatted("ab*")).contains("too little stands before the asterisk");
        assertProblem(concept.formatted("un*able")).contains("too little stands before the asterisk");
        assertThat(lens(concept.formatted("abus*")).concepts()).hasSize(1);
    }

    @Test
    void whatIsTooLongOrTooManyIsRefused() {
        assertProblem("name: " + "n".repeat(101) + "\nversion: 1\n").startsWith("line 1: the text has more than 100");
        assertProblem(HEAD + "questions:\n" + "  - Who?\n".repeat(51))
                .startsWith("line 4: 'questions' has more than 50");
        assertProblem(HEAD + "# " + "x".repeat(64 * 1024)).startsWith("whole file: it has more than 64 KiB");
    }

    @Test
    void whatIsNoYamlIsNamedWithItsPlace() {
        assertProblem("name: ours\nversion: \"1\nconcepts: []\n").contains("it is not valid YAML").startsWith("line ");
        assertProblem("name: [ours\n").contains("it is not valid YAML");
        assertProblem("name: ours\n\tversion: 1\n").contains("it is not valid YAML");
        assertProblem(HEAD + "---\n" + HEAD).contains("it is not valid YAML");
        assertProblem("name: \u0000\n").startsWith("whole file: it is not YAML that is read here");
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        assertThat(problems("name: Müller".getBytes(StandardCharsets.ISO_8859_1)).getFirst())
                .startsWith("whole file: it is not UTF-8");
    }

    @Test
    void nothingStandsForSomethingElse() {
        assertProblem("name: &n ours\nversion: *n\n").startsWith("line 1: anchors and references");
        assertProblem("&l {name: ours, version: 1, concepts: [*l]}").contains("without references");
        assertProblem(HEAD + "questions: &q [Who]\nsources: *q\n").contains("without references");
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder laughs = new StringBuilder(HEAD + "sources: &l0 [lol]\n");
        for (int i = 1; i < 30; i++) {
            String before = "*l" + (i - 1);
            laughs.append(
                    "x%d: &l%d [%s]\n".formatted(i, i, String.join(",", List.of(before, before, before, before))));
        }
        assertThat(problems(laughs.toString().getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @Test
    void aDeepFileIsRefusedAndOverturnsNothing() {
        assertThat(problems((HEAD + "concepts: " + "[".repeat(20_000)).getBytes(StandardCharsets.UTF_8))).isNotEmpty();
        assertThat(problems("- ".repeat(20_000).getBytes(StandardCharsets.UTF_8))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!javax.script.ScriptEngineManager [x]", "!!java.net.URL [\"http://localhost:1\"]",
            "!own ours", "!!binary aGVsbG8=", "!!set {a, b}"})
    void nothingIsConstructed(String value) {
        assertProblem("name: " + value + "\nversion: 1\n").containsAnyOf("types of one's own", "types of its own");
    }

    @Test
    void allProblemsAreToldAtOnceInTheOrderOfTheFile() {
        assertThat(problems("name: ours\ncolour: a\nconcepts:\n  - {name: A}\n".getBytes(StandardCharsets.UTF_8)))
                .satisfiesExactly(one -> assertThat(one).startsWith("line 2"),
                        two -> assertThat(two).startsWith("line 1: the lens has no version"),
                        three -> assertThat(three).startsWith("line 4: a concept has no definition"));
    }

    @Property
    void noBytesAreTooMuchForIt(@ForAll byte[] bytes) {
        assertThat(files.read(bytes)).isNotNull();
    }

    @Property
    void noTextIsTooMuchForIt(@ForAll String text) {
        assertThat(files.read((HEAD + "questions:\n  - " + text).getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    private Lens lens(String text) {
        return switch (files.read(text.getBytes(StandardCharsets.UTF_8))) {
            case Outcome.Read read -> read.lens();
            case Outcome.Bad bad -> throw new AssertionError(bad.toString());
        };
    }

    private AbstractStringAssert<?> assertProblem(String text) {
        return assertThat(problems(text.getBytes(StandardCharsets.UTF_8)).getFirst());
    }

    private List<String> problems(byte[] file) {
        return switch (files.read(file)) {
            case Outcome.Read read -> throw new AssertionError("it was read: " + read.lens().id());
            case Outcome.Bad bad -> bad.problems().stream().map(LensYamlTest::line).toList();
        };
    }

    private static String line(LensProblem problem) {
        return "%s: %s. %s".formatted(problem.place(), problem.problem(), problem.remedy());
    }

}
