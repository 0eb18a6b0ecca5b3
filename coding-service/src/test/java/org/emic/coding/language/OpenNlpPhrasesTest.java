package org.emic.coding.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.emic.coding.domain.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            I help my clients every day., helping my clients
            Fourteen months I wrote letters for that phone., writing letters for that phone
            And what we do is catch people in between., catching people
            I sat on our county task force., sitting on our county task force
            She wants to apply for a line of credit., applying for a line of credit
            There is no word for trafficking., no word for trafficking
            There is no protection for the witness., no protection for the witness
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

    /// Words that are left out make broken English, and a verb in the wrong form does too.
    @ParameterizedTest
    @CsvSource(textBlock = """
            Fourteen months I wrote letters for that phone., writing letters for phone
            And what we do is catch people in between., being catch people
            I'm not the exhibit today., exhibit today
            She wants to apply for a line of credit., applying for a line
            I believe the women are right., believing the women
            We had seven women charged by the police., charging by the police
            I would like a quote., liking a quote
            There is no protection for the witness., protection for the witness
            """)
    void offersNothingThatWasNotSaidSo(String text, String phrase) {
        assertThat(phrases(text)).doesNotContain(phrase);
    }

    @ParameterizedTest
    @ValueSource(strings = {"What did you want?", "I think the same.", "She took the—", "Who told him?"})
    void aSpanIsNoQuestionAndNothingBrokenOff(String text) {
        assertThat(FINDER.phrases(text, "en")).noneMatch(phrase -> phrase.form() == Phrase.Form.SPAN);
    }

    @Test
    void offersNoSingleWordAndNoPersonsName() {
        assertThat(phrases("I told Meenal Tarkhade about the interview with Doctor Osei in Karvandgaon."))
                .allSatisfy(phrase -> assertThat(phrase).contains(" "))
                .noneMatch(phrase -> phrase.contains("Meenal") || phrase.contains("Osei"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            They told [Person 417] that nobody believed her story., believing her story
            '[Ines Brandt] went to [Linden]. And so, nobody believed her.', nobody believed her
            [Person 417]'s wage claim took years., wage claim
            The [Place 286] housing office sent her away., housing office
            We called [phone number] and waited for years., waiting for years
            I remember the legal battle of [Person 417]., legal battle
            [Person 417] was charged with illegal entry., being charged with illegal entry
            """)
    void phrasesBesideAPseudonymAreFoundAndDoNotHoldIt(String text, String phrase) {
        assertThat(phrases(text)).contains(phrase).noneMatch(OpenNlpPhrasesTest::names);
        assertThat(FINDER.terms(text, "en")).isNotEmpty().noneMatch(OpenNlpPhrasesTest::names);
        assertThat(FINDER.terms(text, "es")).isNotEmpty().noneMatch(OpenNlpPhrasesTest::names);
    }

    private static boolean names(String said) {
        return Stream.of("person", "417", "ines", "brandt", "linden", "place", "286", "phone", "number", "[", "mary")
                .anyMatch(said.toLowerCase(Locale.ROOT)::contains);
    }

    @Test
    void wordsThatATranscriberAddedAreReadAsBefore() {
        assertThat(FINDER.terms("Then [my son] told the officers.", "en")).containsExactly("son", "tell", "officer");
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
            "sings, sing, true", "insurance, insurance, false", "fed, feed, true", "needed, need, true"})
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
