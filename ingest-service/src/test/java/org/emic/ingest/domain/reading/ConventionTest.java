package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.ingest.domain.reading.Reads.lines;
import static org.emic.ingest.domain.reading.Reads.refusal;
import static org.emic.ingest.domain.reading.Reads.speakers;
import static org.emic.ingest.domain.reading.Reads.transcript;

import java.util.Optional;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Transcript;
import org.junit.jupiter.api.Test;

class ConventionTest {

    @Test
    void takesABracketedNoiseForNoName() {
        Transcript read = transcript("a.txt", """
                [Anna] Shall we begin?
                [laughs]
                [Boma] Yes.
                [pause] Yes, let us.
                [Anna] Good.
                """);
        assertThat(lines(read)).containsExactly("Anna: Shall we begin? [laughs]",
                "Boma: Yes. [pause] Yes, let us.", "Anna: Good.");
    }

    @Test
    void takesAnEditorsBracketsForNoNames() {
        assertThat(refusal("a.txt", "[My Son] said so.\nHe went to [Nairobi] then.\n[My Son] left.\n").problem())
                .contains("speaker");
    }

    @Test
    void takesHeadingsInCapitalsForNoNames() {
        assertThat(refusal("a.txt", "INTRODUCTION\n\nIt was late.\n\nMETHODS\n\nWe asked.\n").problem())
                .contains("speaker");
    }

    @Test
    void takesATimeInASentenceForNoHeader() {
        Transcript read = transcript("a.txt", """
                Anna: We met at
                Nairobi Station 10:30
                and left.
                Boma: Yes.
                Anna: So late?
                Boma: So late.
                """);
        assertThat(speakers(read)).containsExactly("Anna", "Boma");
    }

    @Test
    void readsHeadersWithTheirTimesAndColonsAsSpeech() {
        Transcript read = transcript("a.txt", """
                Anna Okafor  0:05
                One thing: why did you come?
                And Boma: you, too?

                Boma Idonibo  1:00:12
                Because.
                """);
        assertThat(lines(read)).containsExactly(
                "Anna Okafor: One thing: why did you come? And Boma: you, too?", "Boma Idonibo: Because.");
        assertThat(read.turns().getFirst().times()).isEqualTo(Optional.of(new Times(5_000, 3_612_000)));
    }

    @Test
    void readsNamesBelowTimesAsTeamsWroteThem() {
        Transcript read = transcript("a.txt", """
                0:0:1.230 --> 0:0:3.450
                Anna Okafor
                Hello.
                Are you there?

                0:0:4.0 --> 0:0:5.0
                Boma
                Yes.
                """);
        assertThat(lines(read)).containsExactly("Anna Okafor: Hello. Are you there?", "Boma: Yes.");
        assertThat(read.turns().getFirst().times()).isEqualTo(Optional.of(new Times(1_230, 4_000)));
        assertThat(read.preamble()).isEmpty();
    }

    @Test
    void readsCaptionsWithBracketsAndChevrons() {
        assertThat(lines(transcript("a.srt", """
                1
                00:00:01,000 --> 00:00:02,000
                >> ANNA: Hello.

                2
                00:00:02,000 --> 00:00:03,000
                - BOMA: Hello.
                """))).containsExactly("Anna: Hello.", "Boma: Hello.");
        assertThat(lines(transcript("a.vtt", """
                WEBVTT

                00:01.000 --> 00:02.000
                [Anna] Hello.

                00:02.000 --> 00:03.000
                [music]

                00:03.000 --> 00:04.000
                [Boma] Hello.

                00:04.000 --> 00:05.000
                [Anna] So.
                """))).containsExactly("Anna: Hello. [music]", "Boma: Hello.", "Anna: So.");
    }

    @Test
    void readsEachKindUnderTheNameOfAnother() {
        assertThat(lines(transcript("a.txt", "1\n00:00:01,000 --> 00:00:02,000\nAnna: Hello.\n")))
                .containsExactly("Anna: Hello.");
        assertThat(lines(transcript("a.srt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Anna>Hello.\n")))
                .containsExactly("Anna: Hello.");
    }

    @Test
    void attributesToNobodyWhatSeveralPeopleSay() {
        Transcript read = transcript("a.txt", """
                Anna: Ready?
                All: Yes!
                Boma: Yes.
                Unknown speaker: Maybe.
                Anna and Boma: Let us begin.
                Several women: No.
                Speakers: Yes.
                Participants: Yes.
                Several: No.
                Andy and Tove: We speak as one here.
                """);
        assertThat(read.speakers().stream().filter(one -> one.role() == Role.UNATTRIBUTED)
                .map(Transcript.Speaker::name)).containsExactly("All", "Unknown speaker", "Anna and Boma",
                        "Several women",
                        "Speakers", "Participants", "Several");
        assertThat(read.turns()).hasSize(10);
    }

    @Test
    void countsPeopleWhomAProgramToldApart() {
        assertThat(speakers(transcript("a.txt", "[SPEAKER_00]: One.\n[SPEAKER_01]: Two.\n[SPEAKER_00]: Three.\n")))
                .containsExactly("Speaker 0", "Speaker 1");
    }

    @Test
    void keepsChatApartFromTalk() {
        Transcript read = transcript("chat.txt", """
                00:12:34 From Anna Okafor to Everyone: Can you hear me?
                00:12:40 From Boma to Anna Okafor(Direct Message) : Yes: I can.
                00:13:01\t From  Tove : https://example.org
                00:13:05\tFrom Anna to Everyone:
                \tOne.
                \tTwo.
                """);
        assertThat(lines(read)).containsExactly("Anna Okafor: Can you hear me?", "Boma: Yes: I can.",
                "Tove: https://example.org", "Anna: One.\nTwo.");
        assertThat(read.turns()).allSatisfy(turn -> assertThat(Reads.annotations(turn))
                .containsExactly("CHAT " + turn.text()));
        assertThat(read.durationMs()).isEmpty();
    }
}
