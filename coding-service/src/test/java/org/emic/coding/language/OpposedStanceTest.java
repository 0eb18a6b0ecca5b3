package org.emic.coding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.emic.coding.domain.Analysis;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.stance.MinimalPairs;
import org.emic.coding.domain.stance.MinimalPairs.Pair;
import org.emic.coding.domain.stance.Once;
import org.emic.coding.domain.stance.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The figures are what the rules reach, not what is wished for. Where they fall, a rule has lost something; where the
/// development pairs rise, raise them here and in the RATIONALE. Never make a rule for a pair of a held-out half.
class OpposedStanceTest {

    private static final OpenNlpPhrases LANGUAGE = OpenNlpPhrases.load();

    @Test
    void thePairsOfTheDevelopmentHalfAreToldApart() throws IOException {
        List<Pair> pairs = MinimalPairs.of("development");

        assertThat(found(pairs)).isEqualTo(100);
        assertThat(alarms(pairs)).isLessThanOrEqualTo(1);
    }

    @Test
    void furtherPairsAreToldApart() throws IOException {
        List<Pair> pairs = MinimalPairs.of("further");

        assertThat(found(pairs)).isGreaterThanOrEqualTo(156);
        assertThat(alarms(pairs)).isZero();
    }

    @Test
    void freshPairsAreToldApart() throws IOException {
        List<Pair> pairs = MinimalPairs.of("fresh");

        assertThat(found(pairs)).isGreaterThanOrEqualTo(91);
        assertThat(alarms(pairs)).isLessThanOrEqualTo(1);
    }

    @Test
    void mostPairsOfTheFreshSetThatNobodyLookedAtAreToldApart() throws IOException {
        List<Pair> pairs = MinimalPairs.of("fresh-held-out");

        assertThat(found(pairs)).isGreaterThanOrEqualTo(88);
        assertThat(alarms(pairs)).isLessThanOrEqualTo(1);
    }

    @Test
    void manyHarderPairsAreToldApart() throws IOException {
        List<Pair> pairs = MinimalPairs.of("harder");

        assertThat(found(pairs)).isGreaterThanOrEqualTo(44);
        assertThat(alarms(pairs)).isLessThanOrEqualTo(1);
    }

    @Test
    void mostPairsOfTheHeldOutHalfAreToldApart() throws IOException {
        List<Pair> pairs = MinimalPairs.of("held-out");

        assertThat(found(pairs)).isGreaterThanOrEqualTo(96);
        assertThat(alarms(pairs)).isLessThanOrEqualTo(5);
    }

    @Test
    void stanceIsOpposedBothWaysOrNeither() throws IOException {
        for (Pair pair : all()) {
            assertThat(opposed(pair.one(), pair.other())).isEqualTo(opposed(pair.other(), pair.one()));
            assertThat(opposed(pair.one(), pair.one())).as(pair.one()).isFalse();
        }
    }

    /// Both sentences of a pair as near as can be: one code holds them.
    @Test
    void noOpposedPairThatIsToldApartSharesACodeWithoutAFlag() throws IOException {
        for (Pair pair : all()) {
            Analysis analysis = Analysis.begin(Parameters.standard(), LANGUAGE);
            analysis.compare(List.of(incident(0, pair.one()), incident(1, pair.other())));
            analysis.endTranscript(1);

            boolean told = opposed(pair.one(), pair.other());
            assertThat(analysis.codings().stream().anyMatch(Coding::opposed)).as(pair.toString())
                    .isEqualTo(told && analysis.codings().size() == 2 && analysis.codebook().size() == 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            They believed her.                 | Not only did they believe her.
            They believed her.                 | No, they believed her.
            They believed her.                 | They believed her, didn't they?
            They did not believe her.          | I don't think they believed her.
            They helped her.                   | They did not refuse to help her.
            I trust my sister.                 | I don't trust the police.
            The nurse believed her.            | The nurse believed her, the police did not.
            Nobody told us anything.           | They didn't tell us nothing.
            My card does not work.             | How do I make my card work?
            The clinic is closed on Mondays.   | When is the clinic open?
            Do they help families?             | They do not help families.
            I was wondering if they help.      | They do not help.
            I did not get my money back.       | How do I get my money back? Thanks.
            My number is zero four two.        | My number is one four two.
            They helped us.                    | They did not stop helping us.
            """)
    void whatOnlySoundsContraryIsNotOpposed(String one, String other) {
        assertThat(opposed(one, other)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Did they help you? Yes.            | Did they help you? No.
            Didn't they help you? Yes.         | Didn't they help you? No.
            Did anybody help you?              | Did nobody help you?
            Why did they believe her?          | Why did they not believe her?
            The nurse was helpful.             | The nurse was far from helpful.
            Without a pass you can go in.      | Without a pass you can't go in.
            My aunt praises her doctor.        | My aunt despises her doctor.
            The crowd applauded the speaker.   | The crowd ridiculed the speaker.
            The club shunned newcomers.        | The club welcomed newcomers.
            The teacher was gracious.          | The teacher was not kind.
            My uncle lent us money.            | My uncle borrowed money from us.
            The prayer gave me strength.       | The prayer took away my strength.
            I can't stand the noise.           | I like the noise.
            I can't stand on my leg.           | I can stand on my leg.
            """)
    void whatIsContraryIsOpposed(String one, String other) {
        assertThat(opposed(one, other)).isTrue();
    }

    /// Words that speak for and against something are contrary only where all else is said of the same.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I lost my card on the bus.         | Please help me with a new card for my son.
            The film was lovely and sad.       | The film about the terrible war won a prize.
            My brother suffered at school.     | My brother helped me with my homework.
            My brother suffered.               | My brother impressed his new boss at the factory.
            """)
    void praiseAndBlameOfDifferentThingsAreNotOpposed(String one, String other) {
        assertThat(opposed(one, other)).isFalse();
    }

    @Test
    void anotherLanguageIsOpposedToNothing() {
        Stance german = Stance.of(LANGUAGE.words("Die Polizei hat ihr nicht geglaubt.", "de"), new Once());

        assertThat(german.opposes(german)).isFalse();
        assertThat(LANGUAGE.words("Die Polizei hat ihr nicht geglaubt.", "de")).isEmpty();
    }

    private static Incident incident(int turn, String text) {
        return new Incident(new IncidentId("i-000000000001-" + turn + "-0"), 1, turn, 0, "Ama", text, "en",
                new float[]{1, 0});
    }

    private static long found(List<Pair> pairs) {
        return pairs.stream().filter(pair -> pair.opposed() && opposed(pair.one(), pair.other())).count();
    }

    private static long alarms(List<Pair> pairs) {
        return pairs.stream().filter(pair -> !pair.opposed() && opposed(pair.one(), pair.other())).count();
    }

    private static boolean opposed(String one, String other) {
        return Stance.of(LANGUAGE.words(one, "en"), new Once())
                .opposes(Stance.of(LANGUAGE.words(other, "en"), new Once()));
    }

    private static List<Pair> all() throws IOException {
        return Stream.of(MinimalPairs.of("development"), MinimalPairs.of("held-out"), MinimalPairs.of("fresh"))
                .flatMap(List::stream)
                .toList();
    }

}
