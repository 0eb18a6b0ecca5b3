package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.ingest.domain.reading.Reads.resource;
import static org.emic.ingest.domain.reading.Reads.transcript;

import java.util.List;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Transcript;
import org.junit.jupiter.api.Test;

class SpeakersTest {

    private static final String TALK = "Anna Okafor: One.\nBoma Idonibo: Two.\nAnna Lind: Three.\nModerator: Four.\n";

    @Test
    void takesWhomTheStudyNamesInAnyCase() {
        assertThat(moderators(transcript("a.txt", TALK, "anna OKAFOR"))).containsExactly("Anna Okafor", "Moderator");
    }

    @Test
    void takesAFirstNameOnlyWhereOneSpeakerHasIt() {
        assertThat(moderators(transcript("a.txt", TALK, "Boma"))).containsExactly("Boma Idonibo", "Moderator");
        assertThat(moderators(transcript("a.txt", TALK, "Anna"))).containsExactly("Moderator");
    }

    @Test
    void takesALabelThatSaysSo() {
        assertThat(moderators(transcript("a.txt", "INTERVIEWER 1: One.\nP1: Two.\nAnna (facilitator): Three.\n")))
                .containsExactly("Interviewer 1", "Anna");
        assertThat(moderators(transcript("a.txt", "I: One?\nP1: Two.\nI: Three?\nP2: Four.\n"))).containsExactly("I");
    }

    @Test
    void findsThePeopleOfAPressBriefing() {
        Transcript read = resource("transcripts/press-briefing.md");
        assertThat(read.speakers()).extracting(Transcript.Speaker::name, Transcript.Speaker::turns)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Ms. Psaki", 74),
                        org.assertj.core.groups.Tuple.tuple("Ms. Reynoso", 6),
                        org.assertj.core.groups.Tuple.tuple("Ms. Klein", 8),
                        org.assertj.core.groups.Tuple.tuple("Q", 77));
        assertThat(moderators(read)).containsExactly("Q");
        assertThat(read.preamble()).isEqualTo("James S. Brady Press Briefing Room");
        assertThat(read.turns().getLast().text()).isEqualTo("Thanks, everyone.");
    }

    @Test
    void findsThePeopleOfAPressCall() {
        Transcript read = resource("transcripts/press-call.md");
        assertThat(read.speakers()).extracting(Transcript.Speaker::name)
                .containsExactly("Moderator", "Senior Administration Official", "Q");
        assertThat(read.turns()).hasSize(28);
    }

    private static List<String> moderators(Transcript transcript) {
        return transcript.speakers()
                .stream()
                .filter(speaker -> speaker.role() == Role.MODERATOR)
                .map(Transcript.Speaker::name)
                .toList();
    }
}
