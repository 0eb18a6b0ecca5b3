package org.emic.ingest.domain.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.emic.ingest.domain.reading.Reads;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Origin;
import org.emic.ingest.domain.transcript.Passage;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.language.SentencesOpenNlp;
import org.junit.jupiter.api.Test;

class SegmentationTest {

    private final Segmentation segmentation = new Segmentation(new SentencesOpenNlp());

    @Test
    void leavesOutTurnsThatOnlyAnswer() {
        assertThat(texts("Anna: Mm-hm.\nBoma: Yes. Yeah, right.\nAnna: [laughs]\nBoma: The police came.\n"))
                .containsExactly("The police came.");
    }

    @Test
    void leavesOutModerators() {
        assertThat(texts("Moderator: What happened at the station?\nBoma: Nobody asked her.\nAnna: Nobody wrote it.\n"))
                .containsExactly("Nobody asked her.", "Nobody wrote it.");
    }

    @Test
    void tellsWhichQuestionPromptedAnIncident() {
        List<Incident> found = incidents("Moderator: What happened?\nBoma: Nobody asked.\nAnna: Nobody wrote.\n"
                + "Boma: They left.\n");
        assertThat(found.get(0).promptedBy()).hasValue(0);
        assertThat(found.get(1).promptedBy()).hasValue(0);
        assertThat(found.get(2).promptedBy()).isEmpty();
    }

    @Test
    void givesAnswerWordsToTheSentenceBesideThem() {
        assertThat(texts("Anna: Yes. Right. The magistrate adjourned the case again. Yes.\nBoma: She cried.\n"))
                .containsExactly("Yes. Right. The magistrate adjourned the case again. Yes.", "She cried.");
    }

    @Test
    void leavesStageDirectionsOutsideAtTheEnds() {
        Incident incident = incidents("Anna: [laughs] She left. [long pause] She left him. (Applause.)\nBoma: Who?\n")
                .getFirst();
        assertThat(incident.text()).isEqualTo("She left. [long pause] She left him.");
        assertThat(incident.annotations()).hasSize(1);
    }

    @Test
    void keepsAQuotationTogether() {
        assertThat(texts("Anna: I asked about it many times over the years in the shelter by the road. She said, "
                + "\"My salary. They paid me for five and I worked twenty-four.\" So that is how I help them all.\n"
                + "Boma: The agent left.\n")).anySatisfy(text -> assertThat(text).contains("\"My salary. They paid"));
    }

    @Test
    void cutsWhatHasNoSentenceEnd() {
        List<Incident> found = incidents("Anna: " + "and then the bus came ".repeat(400) + "\nBoma: The agent left.\n");
        assertThat(found).hasSizeGreaterThan(4)
                .allSatisfy(one -> assertThat(one.text().length()).isLessThanOrEqualTo(Segmentation.MOST_CHARS));
    }

    @Test
    void keepsTitlesAndAbbreviationsInTheirSentence() {
        assertThat(texts("Anna: I spoke with Dr. Okafor about the U.S. law on Tuesday.\nBoma: The agent left.\n"))
                .first().isEqualTo("I spoke with Dr. Okafor about the U.S. law on Tuesday.");
    }

    /// The demo's incidents, all of them. Whoever changes the segmentation on purpose reads the difference, and replaces
    /// the file by `target/demo-incidents.txt` if it is an improvement: ids of incidents in running studies change with it.
    @Test
    void dividesTheDemoAsItDid() throws java.io.IOException {
        Transcript read = Reads.resource("demo/transcript.txt", "Nadine Ostrow");
        String found = segmentation.incidents(read.turns(), Unit.INCIDENT, "en")
                .stream()
                .map(one -> "%d.%d %d-%d %s".formatted(one.turn(), one.ordinal(), one.span().start(), one.span().end(),
                        one.text()))
                .collect(Collectors.joining("\n", "", "\n"));
        java.nio.file.Files.writeString(java.nio.file.Path.of("target", "demo-incidents.txt"), found);
        assertThat(found).isEqualTo(new String(Reads.bytes("demo/incidents.txt"), StandardCharsets.UTF_8));
    }

    @Test
    void closesAPassageAt64Incidents() {
        Transcript read = Reads.transcript("a.txt",
                "Anna: The police came again.\nBoma: Nobody wrote it.\n".repeat(50));
        List<Incident> found = segmentation.incidents(read.turns(), Unit.INCIDENT, "en");
        List<Passage> passages = Passages.of(read.turns(), found);
        assertThat(passages).extracting(passage -> passage.incidents().size()).containsExactly(64, 36);
    }

    @Test
    void carriesALongTurnInParts() {
        Transcript read = Reads.transcript("a.txt",
                "Moderator: " + ("So " + "long ".repeat(2000) + "\n").repeat(40) + "\n\nAnna: The police came.\n");
        List<Passage> passages = Passages.of(read.turns(),
                segmentation.incidents(read.turns(), Unit.INCIDENT, "en"));
        assertThat(passages).hasSizeGreaterThan(2);
        assertThat(passages.get(1).parts().getFirst().offset()).isPositive();
    }

    @Test
    void namesAnIncidentByDocumentTurnAndPlace() {
        Incident incident = incidents("Anna: The police came.\nBoma: Who?\n").getFirst();
        assertThat(new Origin(1, incident.turn()).incidentId(Sha256.of("x"), incident.ordinal()))
                .isEqualTo("i-2d711642b726-0-0");
    }

    private List<Incident> incidents(String text) {
        return segmentation.incidents(Reads.transcript("a.txt", text).turns(), Unit.INCIDENT, "en");
    }

    private List<String> texts(String text) {
        return incidents(text).stream().map(Incident::text).toList();
    }
}
