package org.emic.ingest.domain.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoriesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"CLIENT | One of our survivors was sent back. | One of our survivors",
            "CLIENT | A woman we worked with lost her flat. | A woman we worked",
            "COLLEAGUE | A colleague was followed home. | A colleague",
            "PERPETRATOR | The trafficker kept her papers. | The trafficker",
            "OFFICIAL | The officer laughed at her. | The officer", "OFFICIAL | The judge fell asleep. | The judge",
            "RELATIVE | Her husband came to the door. | Her husband", "SOMEBODY | She walked for two days. | She"})
    void findsWhoseStoryItIsAndSaysWhichWordsLedToIt(String whose, String text, String because) {
        assertThat(Stories.in(turns("Ada", text))).singleElement().satisfies(story -> {
            assertThat(story.whose()).isEqualTo(Whose.valueOf(whose));
            assertThat(story.because()).isEqualTo(because);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Survivors need time.", "The police should listen first.", "People burn out in this work.",
            "If a woman comes in crying, you don't ask her for a form.", "My clients mostly want papers.",
            "He locked me in and he told me nobody was looking for me.", "I waited fourteen months for my wages.",
            "We train the officers each spring.", "I asked like a lawyer."})
    void generalTalkAndOnesOwnStoryAreNone(String text) {
        assertThat(Stories.in(turns("Ada", text))).isEmpty();
    }

    @Test
    void aStoryGoesOnUntilTheSpeakerComesToWhatIsSoInGeneral() {
        assertThat(told(turns("Ada", "One of ours had told it nine times. The tenth time she said less. \"No more.\" "
                + "They wrote that down. You need one interview.")))
                .containsExactly("One of ours had told it nine times. The tenth time she said less. \"No more.\" "
                        + "They wrote that down.");
    }

    @Test
    void aStoryGoesOnOverFurtherTurnsOfItsSpeaker() {
        List<Turn> turns = turns("Ada", "My client got nineteen months.", "Ben", "Months?", "Ada",
                "Her mother sold the cow. I still think of it.");
        assertThat(Stories.in(turns)).extracting(Story::turn, Story::whose)
                .containsExactly(tuple(0, Whose.CLIENT), tuple(2, Whose.CLIENT));
        assertThat(told(turns)).last().isEqualTo("Her mother sold the cow.");
    }

    @Test
    void whatTheSpeakerAskedWithinAStoryBelongsToIt() {
        String all = "We had a girl from the coast. I said, Yuleisy, what do you need? She said, a phone.";
        assertThat(told(turns("Ada", all))).containsExactly(all);
    }

    @Test
    void placesAreCodePointsAndStageDirectionsAreNoWords() {
        String text = "😀 [my client left] So. The judge slept.";
        Turn turn = new Turn(7, "Ada", Role.PARTICIPANT, text,
                List.of(new Annotation(Annotation.Kind.OTHER, new Span(2, 18))), Optional.empty());
        assertThat(Stories.in(List.of(turn))).singleElement()
                .satisfies(story -> assertThat(CodePoints.slice(text, story.span())).isEqualTo("The judge slept."));
    }

    @Test
    void aLongTextWithoutAnEndIsReadInTime() {
        Turn turn = turns("Ada", "the judge said that she had gone and ".repeat(20_000)).getFirst();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Stories.in(List.of(turn)));
    }

    private static List<Turn> turns(String... said) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < said.length; i += 2) {
            turns.add(new Turn(i / 2, said[i], Role.PARTICIPANT, said[i + 1], List.of(), Optional.empty()));
        }
        return turns;
    }

    private static List<String> told(List<Turn> turns) {
        return Stories.in(turns)
                .stream()
                .map(story -> CodePoints.slice(turns.get(story.turn()).text(), story.span()))
                .toList();
    }
}
