package org.emic.ingest.domain.participants;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.ingest.domain.reading.Reads;
import org.emic.ingest.domain.transcript.Turn;
import org.junit.jupiter.api.Test;

class SpeakerHintTest {

    private static final List<Turn> TALK = Reads.transcript("a.txt", """
            Anna: How did it begin?
            Boma: With a letter.
            Anna: And what did you do?
            Cara: I waited. Why not?
            Anna: For how long?
            Boma: Two years.
            Anna: Thank you.
            """).turns();

    @Test
    void whoAsksMostMayModerateWhereNobodyIsKnownTo() {
        assertThat(SpeakerHint.of(TALK, Roster.EMPTY))
                .containsExactly(new SpeakerHint("Anna", 4, 3, SpeakerHint.Kind.MAY_MODERATE));
        List<Turn> moderated = Reads.transcript("a.txt", "Moderator: Who?\nBoma: Me?\nBoma: Me.\nCara: You?\n").turns();
        assertThat(SpeakerHint.of(moderated, Roster.EMPTY)).isEmpty();
    }

    @Test
    void whoIsNotOnARosterIsNamed() {
        Roster roster = new Roster(List.of(participant("ANNA"), participant("Cara Ann")));
        assertThat(SpeakerHint.of(TALK, roster)).filteredOn(one -> one.kind() == SpeakerHint.Kind.NOT_ON_THE_ROSTER)
                .extracting(SpeakerHint::speaker)
                .containsExactly("Boma", "Cara");
    }

    private static Participant participant(String name) {
        return new Participant(name, Optional.empty(), false, Answer.OPEN, Answer.OPEN, Map.of());
    }
}
