package org.emic.theme.domain.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.theme.domain.theme.Codebook.code;
import static org.emic.theme.domain.theme.Codebook.direction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.Rivalry;
import org.emic.theme.domain.code.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SynthesiseThemesTest {

    private final SynthesiseThemes synthesise = SynthesiseThemes.standard();

    @Test
    void noCodesMakeNoThemes() {
        Themes themes = of(List.of());
        assertThat(themes.themes()).isEmpty();
        assertThat(themes.fingerprint()).matches("[0-9a-f]{64}");
    }

    @Test
    void oneCodeMakesOneTheme() {
        Code only = code(7, "waiting for the court", 4, direction(0)).voices("Ada").done();
        assertThat(of(List.of(only)).themes()).singleElement().satisfies(theme -> {
            assertThat(theme.id().value()).isEqualTo("t-000000000007");
            assertThat(theme.number()).isEqualTo(1);
            assertThat(theme.label().text()).isEqualTo("waiting for the court");
            assertThat(theme.status()).isEqualTo(Status.SUGGESTED);
            assertThat(theme.codes()).containsExactly(only);
            assertThat(theme.subThemes()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"2,9", "3,6", "5,5", "8,4", "10,6"})
    void thereAreAsManyThemesAsTheCodesHaveSubjectsWithoutBeingTold(int subjects, int codesEach) {
        Themes themes = of(Codebook.about(subjects, codesEach, 0.4, 1));
        assertThat(themes.themes()).hasSize(subjects).allSatisfy(theme -> assertThat(theme.codes()).hasSize(codesEach));
    }

    @Test
    void codesThatAreAllTheSameMakeOneTheme() {
        List<Code> same = new ArrayList<>();
        for (int n = 0; n < 9; n++) {
            same.add(code(n, "saying it again " + n, 2, direction(3)).done());
        }
        assertThat(of(same).themes()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theOrderInWhichCodesAreGivenChangesNothing(long seed) {
        List<Code> codes = new ArrayList<>(Codebook.about(6, 7, 1.5, seed));
        Themes themes = of(codes);
        Collections.shuffle(codes, new Random(seed));
        assertThat(of(codes)).isEqualTo(themes);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyCodeIsInOneThemeHoweverShapelessTheStudy(long seed) {
        List<Code> codes = Codebook.about(1, 40, 5, seed);
        Themes themes = of(codes);
        assertThat(themes.themes().stream().flatMap(theme -> theme.codes().stream()))
                .containsExactlyInAnyOrderElementsOf(codes);
        assertThat(themes.themes()).allSatisfy(theme -> {
            if (!theme.subThemes().isEmpty()) {
                assertThat(theme.subThemes().stream().flatMap(part -> part.codes().stream()))
                        .containsExactlyInAnyOrderElementsOf(theme.codes());
            }
        });
    }

    @Test
    void themesAreNumberedByFirstAppearance() {
        Themes themes = of(Codebook.about(4, 5, 0.4, 2));
        assertThat(themes.themes()).extracting(Theme::number).containsExactly(1, 2, 3, 4);
        assertThat(themes.themes()).extracting(theme -> theme.codes().getFirst().first()).isSorted();
    }

    @Test
    void aCodeOfOnePersonIsNeverDropped() {
        Codebook codebook = Codebook.of(3).subject(0, 6, 0.4).subject(1, 6, 0.4);
        Code lonely = code(99, "speaking for nobody else", 1, direction(20)).voices("Cleo").done();
        Themes themes = of(codebook.add(lonely).codes());
        assertThat(themes.themes()).hasSize(2).anySatisfy(theme -> assertThat(theme.codes()).contains(lonely));
    }

    @Test
    void aLoneCodeIsAThemeOfItsOwnIfItHoldsAsMuchAsAnAverageCode() {
        Codebook codebook = Codebook.of(3).subject(0, 6, 0.4).subject(1, 6, 0.4);
        Code weighty = code(99, "standing apart", 9, direction(20)).done();
        assertThat(of(codebook.add(weighty).codes()).themes()).hasSize(3)
                .last()
                .satisfies(theme -> assertThat(theme.codes()).containsExactly(weighty));
    }

    @Test
    void aCodeThatPeopleRejectedBelongsToNoTheme() {
        Codebook codebook = Codebook.of(3).subject(0, 6, 0.4).subject(1, 6, 0.4);
        Code rejected = code(50, "mishearing a name", 3, direction(0)).status(Status.REJECTED).done();
        Themes themes = of(codebook.add(rejected).codes());
        assertThat(themes.themes()).allSatisfy(theme -> assertThat(theme.codes()).doesNotContain(rejected));
    }

    @Test
    void aThemeWhosePartsAlsoShowInItsIncidentsHasSubThemes() {
        Theme theme = synthesise.of(SubThemes.codes(), SubThemes.rivalries(true)).themes().getLast();
        assertThat(theme.codes()).hasSize(12);
        assertThat(theme.subThemes()).extracting(SubTheme::letter).containsExactly("a", "b");
        assertThat(theme.subThemes()).extracting(SubTheme::id).containsExactly(theme.id() + "-a", theme.id() + "-b");
        assertThat(theme.subThemes()).allSatisfy(part -> assertThat(part.codes()).hasSize(6));
    }

    @Test
    void aThemeWhosePartsDoNotShowInItsIncidentsHasNone() {
        assertThat(synthesise.of(SubThemes.codes(), SubThemes.rivalries(false)).subThemes()).isZero();
        assertThat(synthesise.of(SubThemes.codes(), List.of()).subThemes()).isZero();
    }

    @Test
    void theOrderOfRivalriesChangesNothing() {
        List<Rivalry> rivalries = new ArrayList<>(SubThemes.rivalries(true));
        Themes themes = synthesise.of(SubThemes.codes(), rivalries);
        Collections.shuffle(rivalries, new Random(5));
        assertThat(synthesise.of(SubThemes.codes(), rivalries)).isEqualTo(themes);
    }

    @Test
    void aThemeWithFewCodesHasNoSubThemes() {
        assertThat(of(Codebook.about(5, 3, 0.8, 1)).themes())
                .allSatisfy(theme -> assertThat(theme.subThemes()).isEmpty());
    }

    @Test
    void noTwoThemesOrSubThemesShareALabel() {
        List<Code> same = new ArrayList<>();
        for (int n = 0; n < 24; n++) {
            same.add(code(n, "being heard", 2, direction(n % 4)).done());
        }
        Themes themes = of(same);
        assertThat(themes.themes()).hasSize(4).extracting(theme -> theme.label().text()).doesNotHaveDuplicates();
    }

    @Test
    void theFingerprintChangesWithWhatTheThemesSay() {
        List<Code> codes = Codebook.about(3, 5, 0.4, 1);
        List<Code> renamed = new ArrayList<>(codes);
        renamed.set(0, code(0, "another name", 3, direction(0)).voices("Ada", "Ben").terms("subject0").done());
        assertThat(of(renamed).fingerprint()).isNotEqualTo(of(codes).fingerprint());
    }

    @Test
    void aCentreOfAnotherModelDoesNotStopTheStudy() {
        Codebook codebook = Codebook.of(3).subject(0, 6, 0.4).subject(1, 6, 0.4);
        Code other = code(60, "coming from elsewhere", 3, 1, 0, 0).done();
        assertThat(of(codebook.add(other).codes()).themes().stream().mapToInt(theme -> theme.codes().size())
                .sum())
                .isEqualTo(13);
    }

    private Themes of(List<Code> codes) {
        return synthesise.of(codes, List.of());
    }

}
