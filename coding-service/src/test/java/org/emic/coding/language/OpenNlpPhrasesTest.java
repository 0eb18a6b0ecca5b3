package org.emic.coding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.emic.coding.domain.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenNlpPhrasesTest {

    private static final OpenNlpPhrases FINDER = OpenNlpPhrases.load();

    private static List<String> phrases(String text) {
        return FINDER.phrases(text, "en").stream().map(Phrase::text).toList();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            We do the wage claim and I count months., counting months
            She was charged with illegal entry., being charged with illegal entry
            They waited for years., waiting for years
            The police did not believe the woman., not believing the woman
            I help my clients every day., helping clients
            There is no protection for the witness., protection for the witness
            """)
    void findsWhatWouldStandInACodebook(String text, String phrase) {
        assertThat(phrases(text)).contains(phrase);
    }

    @Test
    void keepsShortSpansInTheSpeakersOwnWords() {
        assertThat(FINDER.phrases("And so, nobody believed her.", "en"))
                .anySatisfy(phrase -> {
                    assertThat(phrase.text()).isEqualTo("nobody believed her");
                    assertThat(phrase.verbatim()).isTrue();
                    assertThat(phrase.form()).isEqualTo(Phrase.Form.SPAN);
                });
    }

    @Test
    void offersNoSingleWordAndNoPersonsName() {
        assertThat(phrases("I told Meenal Tarkhade about the interview with Doctor Osei in Karvandgaon."))
                .allSatisfy(phrase -> assertThat(phrase).contains(" "))
                .noneMatch(phrase -> phrase.contains("Meenal") || phrase.contains("Osei"));
    }

    @Test
    void contentWordsComeInTheirBasicForms() {
        assertThat(FINDER.terms("The officers were charging women with illegal entry.", "en"))
                .containsExactly("officer", "charge", "woman", "illegal", "entry");
        assertThat(FINDER.terms("Mm-hm. Yes, okay.", "en")).isEmpty();
    }

    @Test
    void anotherLanguageHasTermsButNoPhrases() {
        assertThat(FINDER.phrases("La policía no le creyó a la mujer.", "es")).isEmpty();
        assertThat(FINDER.terms("La policía no le creyó", "es")).containsExactly("policía", "creyó");
    }

    @Test
    void aGreetingOrAMereTimeIsNoName() {
        assertThat(phrases("Good morning, I came last month.")).doesNotContain("good morning", "last month");
    }

    @ParameterizedTest
    @CsvSource({"climbed, climbed, false", "this, thiss, false", "took, take, true", "charged, charge, true",
            "sings, sing, true", "fed, feed, true", "needed, need, true"})
    void aBasicFormIsDoubted(String word, String lemma, boolean plausible) {
        assertThat(Gerund.plausible(word, lemma)).isEqualTo(plausible);
    }

    @ParameterizedTest
    @CsvSource({"charge, charging", "sit, sitting", "see, seeing", "lie, lying", "wait, waiting", "forget, forgetting",
            "count, counting", "pay, paying", "fix, fixing", "quit, quitting", "carry, carrying"})
    void gerundsAreSpeltAsPeopleSpellThem(String verb, String gerund) {
        assertThat(Gerund.of(verb)).isEqualTo(gerund);
    }

}
