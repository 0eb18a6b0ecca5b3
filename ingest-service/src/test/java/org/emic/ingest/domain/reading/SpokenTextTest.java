package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.ingest.domain.reading.Reads.annotations;
import static org.emic.ingest.domain.reading.Reads.lines;
import static org.emic.ingest.domain.reading.Reads.speakers;
import static org.emic.ingest.domain.reading.Reads.transcript;

import java.util.Optional;
import org.emic.ingest.domain.transcript.Format;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Transcript;
import org.junit.jupiter.api.Test;

class SpokenTextTest {

    @Test
    void takesALineWithANameAsATurn() {
        assertThat(
                lines(transcript("a.txt", "Anna: Hello.\r\nBoma Idonibo: Good morning.\r\nAnna: Shall we begin?\r\n")))
                .containsExactly("Anna: Hello.", "Boma Idonibo: Good morning.", "Anna: Shall we begin?");
    }

    @Test
    void beginsATurnWithEachLabelAlsoWhereOnePersonGoesOn() {
        assertThat(lines(transcript("a.txt", "Member A: first\nMember A: second\n"))).containsExactly("Member A: first",
                "Member A: second");
    }

    @Test
    void joinsWrappedLinesAndKeepsParagraphs() {
        Transcript read = transcript("a.md", """
                MS. PSAKI:  Hi everyone.  Happy
                Monday.

                We have guests.

                Q     Thanks.  A question
                for Jennifer.

                MS. PSAKI:  Go ahead.
                """);
        assertThat(lines(read)).containsExactly("Ms. Psaki: Hi everyone.  Happy Monday.\nWe have guests.",
                "Q: Thanks.  A question for Jennifer.", "Ms. Psaki: Go ahead.");
    }

    @Test
    void takesASentenceWithAColonAsSpeech() {
        Transcript read = transcript("a.txt", """
                Anna: Well.
                And I said: no.
                Boma: One thing.
                Bottom line: they never came.
                But: nobody asked.
                Yes, Anna: nobody.
                So, Okafor: nobody.
                At 1:33 P.M. it rained: hard.
                Anna: https://example.org is gone.
                Note: this was said off the record.
                Boma: Yes.
                """);
        assertThat(speakers(read)).containsExactly("Anna", "Boma");
    }

    @Test
    void takesNoOtherStyleOfLabelWhereSpeakersStandInCapitals() {
        Transcript read = transcript("a.md", """
                MAYOR O’NEAL:  We listened to
                Nevada: we are not scared.

                THE PRESIDENT:  Yes.

                St. Louis: that is where it began.

                MAYOR O’NEAL:  Thank you.
                """);
        assertThat(speakers(read)).containsExactly("Mayor O’Neal", "The President");
        assertThat(read.turns()).hasSize(3);
    }

    @Test
    void readsBoldLabelsAndTakesMarksAway() {
        Transcript read = transcript("a.md", """
                # Interview 3

                **Interviewer:** What *exactly* did they say?

                **Naliaka**: They said \\[inaudible\\] \\_nothing\\_ **at all**.
                """);
        assertThat(lines(read)).containsExactly("Interviewer: What exactly did they say?",
                "Naliaka: They said [inaudible] _nothing_ at all.");
        assertThat(annotations(read.turns().get(1))).containsExactly("INAUDIBLE [inaudible]");
        assertThat(read.format()).isEqualTo(Format.MARKDOWN);
    }

    @Test
    void readsTimesBeforeOrBehindALabel() {
        Transcript read = transcript("a.txt", """
                [00:01:02] Anna: Hello.
                [00:01:05] Boma: Good morning.
                Anna (01:10): Shall we?
                """);
        assertThat(lines(read)).containsExactly("Anna: Hello.", "Boma: Good morning.", "Anna: Shall we?");
        assertThat(read.turns().get(0).times()).isEqualTo(Optional.of(new Times(62_000, 65_000)));
        assertThat(read.turns().get(2).times()).isEqualTo(Optional.of(new Times(70_000, 70_000)));
    }

    @Test
    void skipsFrontMatterAndKeepsWhatStandsBeforeTheFirstTurnApart() {
        Transcript read = transcript("a.md", """
                ---
                title: "Interview"
                speaker: Nobody
                ---

                *Roosevelt Room*

                11:12 A.M. EDT

                THE PRESIDENT:  Thank you.

                MS. RODRIGUEZ:  Yes.

                                              END                11:20 A.M. EDT
                """);
        assertThat(read.preamble()).isEqualTo("Roosevelt Room");
        assertThat(lines(read)).containsExactly("The President: Thank you.", "Ms. Rodriguez: Yes.");
    }

    @Test
    void takesAHeadersKeysForNoSpeakers() {
        Transcript read = transcript("a.txt", """
                Date: 12 May
                Interviewer: Anna Okafor
                Participants: Boma, Tove

                Anna: Shall we begin?
                Boma: Yes, let us.
                """);
        assertThat(speakers(read)).containsExactly("Anna", "Boma");
    }

    @Test
    void knowsOnePersonInAnyCase() {
        Transcript read = transcript("a.txt", "BOMA IDONIBO: One.\nTove: Two.\nBoma Idonibo: Three.\n");
        assertThat(speakers(read)).containsExactly("Boma Idonibo", "Tove");
    }

    @Test
    void marksStageDirectionsAndLeavesThemInTheText() {
        Transcript read = transcript("a.txt", """
                Anna: [laughs] No. (Applause.) Well (softly) 😀 [long pause] yes.
                Boma: [crosstalk] [sobbing] (The Vice President enters the stage.) [my son] said (and I agree) so.
                """);
        assertThat(annotations(read.turns().get(0))).containsExactly("LAUGHTER [laughs]", "APPLAUSE (Applause.)",
                "OTHER (softly)", "PAUSE [long pause]");
        assertThat(annotations(read.turns().get(1))).containsExactly("OVERLAP [crosstalk]", "CRYING [sobbing]",
                "OTHER (The Vice President enters the stage.)");
    }

    @Test
    void readsUtf16WithAByteOrderMark() {
        byte[] bytes = "\uFEFFAnna: Schön.\nBoma: Ça va.\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);
        assertThat(lines(transcript("a.txt", bytes))).containsExactly("Anna: Schön.", "Boma: Ça va.");
    }

    @Test
    void readsNamesInAnyScript() {
        assertThat(speakers(transcript("a.txt", "नलियाका: नमस्ते।\n田中：こんにちは\nمريم: مرحبا\nЛьвова: Да.\n")))
                .containsExactly("नलियाका", "田中", "مريم", "Львова");
    }

    @Test
    void showsANameWithoutDirectionMarks() {
        assertThat(speakers(transcript("a.txt", "An\u202Ena: One.\nBoma: Two.\n"))).containsExactly("Anna", "Boma");
    }
}
