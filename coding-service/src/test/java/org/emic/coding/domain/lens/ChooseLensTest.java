package org.emic.coding.domain.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.lens.ChooseLens.Outcome;
import org.emic.coding.domain.study.StudyId;
import org.junit.jupiter.api.Test;

class ChooseLensTest {

    private static final StudyId STUDY = new StudyId(UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11"));
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final LensFiles NAME_AND_VERSION = file -> {
        String text = new String(file, StandardCharsets.UTF_8);
        String[] words = text.split(" ");
        return words.length < 2
                ? new LensFiles.Outcome.Bad(List.of(new LensProblem("line 1", "no version", "Add one.")))
                : new LensFiles.Outcome.Read(lens(words[0], words[1]), text);
    };

    private final StudyLensesInMemory lenses = new StudyLensesInMemory();
    private final ChooseLens choose = with("critical-feminist 1", "none 1");

    @Test
    void aStudyHasNoLensUntilOneIsNamed() {
        assertThat(choose.of(STUDY)).isEqualTo(new LensOfStudy.None());
        choose.declared(new DeclaredLens(STUDY, 1, Optional.of("none"), Optional.empty()));
        assertThat(choose.of(STUDY)).isEqualTo(new LensOfStudy.None());
    }

    @Test
    void aBuiltInLensWithoutAVersionStaysTheOneThatWasNewest() {
        choose.declared(new DeclaredLens(STUDY, 1, Optional.of("critical-feminist"), Optional.empty()));
        ChooseLens later = with("critical-feminist 1", "critical-feminist 2");
        later.declared(new DeclaredLens(STUDY, 2, Optional.of("critical-feminist"), Optional.empty()));

        assertThat(version(later.of(STUDY))).isEqualTo("critical-feminist 1");
        assertThat(later.choose(STUDY, "critical-feminist", Optional.empty(), "Ada")).isInstanceOf(Outcome.Done.class);
        assertThat(version(later.of(STUDY))).isEqualTo("critical-feminist 2");
    }

    @Test
    void aLensWhoseFileIsNotHereIsMissingUntilItIsBrought() {
        choose.declared(new DeclaredLens(STUDY, 1, Optional.of("ours"), Optional.of("3")));
        assertThat(choose.of(STUDY)).isEqualTo(new LensOfStudy.Missing("ours", Optional.of("3")));

        bring("ours 3");

        assertThat(version(choose.of(STUDY))).isEqualTo("ours 3");
    }

    @Test
    void anOwnLensMayComeBeforeTheStudyAndTwice() {
        assertThat(bring("ours 3")).isInstanceOfSatisfying(Outcome.Done.class,
                done -> assertThat(done.changed()).isTrue());
        assertThat(bring("ours 3")).isInstanceOfSatisfying(Outcome.Done.class,
                done -> assertThat(done.changed()).isFalse());
        choose.declared(new DeclaredLens(STUDY, 1, Optional.of("ours"), Optional.of("3")));

        assertThat(version(choose.of(STUDY))).isEqualTo("ours 3");
        assertThat(lenses.acts(STUDY)).hasSize(1);
    }

    @Test
    void otherWordsNeedAnotherVersion() {
        bring("ours 3");

        assertThat(bring("ours 3 changed")).isEqualTo(new Outcome.Taken(new LensVersion("ours", "3")));
        assertThat(bring("ours 4 changed")).isInstanceOf(Outcome.Done.class);
        assertThat(lenses.own(STUDY)).extracting(Edition::sha256).hasSize(2).doesNotHaveDuplicates();
        assertThat(version(choose.of(STUDY))).isEqualTo("ours 4");
    }

    @Test
    void theNameOfALensThatComesWithEmicIsTaken() {
        assertThat(bring("critical-feminist 2")).isInstanceOfSatisfying(Outcome.Bad.class,
                bad -> assertThat(bad.problems().getFirst().remedy()).contains("critical-feminist-ours"));
        assertThat(lenses.own(STUDY)).isEmpty();
    }

    @Test
    void offAndOnAreFactsAndDeleteNothing() {
        assertThat(choose.turn(STUDY, false, "Ada", "")).isEqualTo(new Outcome.Unknown());
        choose.choose(STUDY, "critical-feminist", Optional.empty(), "Ada");
        assertThat(choose.turn(STUDY, false, " ", "")).isInstanceOf(Outcome.Bad.class);

        choose.turn(STUDY, false, "Ada", "to see the difference");
        assertThat(choose.of(STUDY)).isInstanceOfSatisfying(LensOfStudy.Chosen.class,
                chosen -> assertThat(chosen.on()).isFalse());
        choose.turn(STUDY, true, "Ben", "");

        assertThat(choose.of(STUDY)).isInstanceOfSatisfying(LensOfStudy.Chosen.class,
                chosen -> assertThat(chosen.on()).isTrue());
        assertThat(lenses.acts(STUDY)).extracting(LensAct::kind)
                .containsExactly(LensAct.Kind.CHOSEN, LensAct.Kind.OFF, LensAct.Kind.ON);
        assertThat(lenses.acts(STUDY)).extracting(LensAct::who).containsExactly("Ada", "Ada", "Ben");
    }

    @Test
    void noLensIsAChoiceToo() {
        choose.declared(new DeclaredLens(STUDY, 1, Optional.of("critical-feminist"), Optional.empty()));
        choose.choose(STUDY, "none", Optional.empty(), "Ada");

        assertThat(choose.of(STUDY)).isEqualTo(new LensOfStudy.None());
        assertThat(choose.choose(STUDY, "rosy", Optional.empty(), "Ada")).isEqualTo(new Outcome.Unknown());
    }

    private Outcome bring(String file) {
        return choose.bring(STUDY, file.getBytes(StandardCharsets.UTF_8), "Ada");
    }

    private static String version(LensOfStudy lens) {
        return lens instanceof LensOfStudy.Chosen chosen ? chosen.lens().id().toString() : "no lens";
    }

    private ChooseLens with(String... builtIn) {
        List<Edition> editions = List.of(builtIn)
                .stream()
                .map(one -> one.split(" "))
                .map(one -> new Edition(lens(one[0], one[1]), Edition.Source.BUILT_IN, "", ""))
                .toList();
        return new ChooseLens(new BuiltInLenses(editions), lenses, NAME_AND_VERSION, () -> NOW);
    }

    private static Lens lens(String name, String version) {
        return new Lens(new LensVersion(name, version), Optional.empty(), "", List.of(), List.of(), List.of());
    }

}
