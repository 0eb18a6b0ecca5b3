package org.emic.theme.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.emic.contracts.testkit.Contracts;
import org.emic.contracts.testkit.Example;
import org.emic.messaging.EventJson;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.Status;
import org.emic.theme.domain.study.CodebookChange;
import org.emic.theme.domain.study.CodedPassage;
import org.emic.theme.domain.study.CodesCompleted;
import org.emic.theme.domain.study.StudyId;
import org.emic.theme.domain.study.Synthesis;
import org.emic.theme.domain.theme.Codebook;
import org.emic.theme.domain.theme.SubThemes;
import org.emic.theme.domain.theme.SynthesiseThemes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// If one of these fails, the service and the contracts no longer agree: change the service, or add to the contract in
/// a way that readers of today do not mind.
class ContractTest {

    private static final String THEMES = "emic.themes.v1";
    private static final String CODES = "emic.codes.v1";
    private static final String STUDIES = "emic.studies.v1";

    private final EventJson json = new EventJson();

    @Test
    void whatTheServiceSaysSatisfiesItsSchemas() {
        List<Code> codes = Codebook.about(4, 6, 0.4, 1);
        for (List<Code> some : List.of(List.<Code>of(), codes.subList(0, 1), codes, SubThemes.codes())) {
            Synthesis synthesis = new Synthesis(completed(some.size()),
                    SynthesiseThemes.standard().of(some, SubThemes.rivalries(true)));
            Contracts.validate(THEMES, "ThemesSynthesised.v1", json.write(ThemesSynthesised.of(synthesis)));
            Contracts.validate(THEMES, "AnalysisCompleted.v1", json.write(ThemesCompletedEvent.of(synthesis)));
        }
    }

    @Test
    void theSchemasWereHeldAgainstSubThemesToo() {
        assertThat(SynthesiseThemes.standard().of(SubThemes.codes(), SubThemes.rivalries(true)).subThemes())
                .isPositive();
    }

    static Stream<Example> changes() {
        return Contracts.examplesForReaders(CODES, "CodebookChanged.v1").stream();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyChangeOfACodebookThatWasPublishedIsRead(Example example) {
        CodebookChanged changed = json.read(example.json(), CodebookChanged.class);
        assertThat(changed.toDomain().changes()).isNotEmpty().allSatisfy(change -> {
            switch (change) {
                case CodebookChange.Stands stands -> assertThat(stands.code().centre().dimensions()).isEqualTo(4);
                case CodebookChange.Ended ended -> assertThat(ended.code().value()).startsWith("c-");
            }
        });
    }

    static Stream<Example> passages() {
        return Contracts.examplesForReaders(CODES, "PassageCoded.v1").stream();
    }

    @ParameterizedTest
    @MethodSource("passages")
    void everyCodedPassageThatWasPublishedIsRead(Example example) {
        CodedPassage passage = json.read(example.json(), PassageCoded.class).toDomain();
        assertThat(passage.version()).isPositive();
        assertThat(passage.rivalries()).allSatisfy(rivalry -> assertThat(rivalry.codings()).isEqualTo(1));
    }

    static Stream<Example> completions() {
        return Contracts.examplesForReaders(CODES, "AnalysisCompleted.v1").stream();
    }

    @ParameterizedTest
    @MethodSource("completions")
    void everyCompletionThatWasPublishedIsRead(Example example) {
        assertThat(json.read(example.json(), CodesCompletedEvent.class).toDomain().through()).isPositive();
    }

    static Stream<Example> studies() {
        return Stream.of("StudyOpened.v1", "StudyRevised.v1")
                .flatMap(type -> Contracts.examplesForReaders(STUDIES, type).stream());
    }

    @ParameterizedTest
    @MethodSource("studies")
    void everyStudyThatWasPublishedIsRead(Example example) {
        assertThat(json.read(example.json(), StudyChanged.class).toDomain().title()).isNotEmpty();
    }

    @Test
    void aMergedCodeEndsAndAKindOfChangeThatNobodyKnowsYetLeavesItStanding() {
        CodebookChanged merged = json.read(example("CodebookChanged.v1.merged"), CodebookChanged.class);
        assertThat(merged.toDomain().changes()).singleElement().isInstanceOf(CodebookChange.Ended.class);
        CodebookChanged.Change later = new CodebookChanged.Change("moved", merged.changes().getFirst().code());
        assertThat(later.toDomain()).isInstanceOfSatisfying(CodebookChange.Stands.class,
                stands -> assertThat(stands.code().status()).isEqualTo(Status.SUGGESTED));
    }

    private static byte[] example(String name) {
        return Contracts.examples(CODES, "CodebookChanged.v1")
                .stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow()
                .json();
    }

    private static CodesCompleted completed(int codes) {
        return new CodesCompleted(new StudyId(UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11")), 1, 1, 1, codes,
                "b".repeat(64));
    }

}
