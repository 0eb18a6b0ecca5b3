package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.ingest.domain.reading.Reads.lines;
import static org.emic.ingest.domain.reading.Reads.refusal;
import static org.emic.ingest.domain.reading.Reads.transcript;

import java.util.Optional;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Transcript;
import org.junit.jupiter.api.Test;

class RecognisedSpeechTest {

    @Test
    void readsWhisperCppWithTwoChannels() {
        Transcript read = transcript("a.json", """
                {"result": {"language": "en"}, "transcription": [
                 {"timestamps": {"from": "00:00:00,000", "to": "00:00:02,500"}, "offsets": {"from": 0, "to": 2500},
                  "text": " Hello.", "speaker": "0"},
                 {"offsets": {"from": 2500, "to": 4000}, "text": " Hello", "speaker": "1"},
                 {"offsets": {"from": 4000, "to": 5000}, "text": " to you.", "speaker": "1"},
                 {"offsets": {"from": 5000, "to": 6000}, "text": " Mm.", "speaker": "?"}]}""");
        assertThat(lines(read)).containsExactly("Speaker 0: Hello.", "Speaker 1: Hello to you.",
                "Unknown speaker: Mm.");
        assertThat(read.turns().get(1).times()).isEqualTo(Optional.of(new Times(2500, 5000)));
        assertThat(read.turns().get(2).role()).isEqualTo(Role.UNATTRIBUTED);
    }

    @Test
    void leavesASegmentOfWhichNobodyIsSureUnattributed() {
        Transcript read = transcript("a.json", """
                {"segments": [{"start": 0.5, "end": 1, "text": "One.", "speaker": "SPEAKER_00"},
                 {"start": 1.5, "end": 2, "text": "Two."}, {"start": 2, "end": 3, "text": "", "speaker": null}]}""");
        assertThat(lines(read)).containsExactly("Speaker 0: One.", "Unknown speaker: Two.");
    }

    @Test
    void readsAssemblyDeepgramAndRev() {
        Transcript assembly = transcript("a.json", """
                {"text": "x", "utterances": [{"speaker": "A", "text": "One.", "start": 250, "end": 900}]}""");
        assertThat(lines(assembly)).containsExactly("Speaker A: One.");
        assertThat(assembly.turns().getFirst().times()).isEqualTo(Optional.of(new Times(250, 900)));
        Transcript deepgram = transcript("a.json", """
                {"results": {"channels": [], "utterances": [
                 {"speaker": 0, "transcript": "One.", "start": 0.25, "end": 0.9}]}}""");
        assertThat(lines(deepgram)).containsExactly("Speaker 0: One.");
        assertThat(deepgram.turns().getFirst().times()).isEqualTo(Optional.of(new Times(250, 900)));
        assertThat(lines(transcript("a.json", """
                {"speakers": [{"id": 1, "name": "Anna"}], "monologues": [{"speaker": 1, "elements": [
                 {"type": "text", "value": "One", "ts": 0.1, "end_ts": 0.4}, {"type": "punct", "value": " "},
                 {"type": "text", "value": "two", "ts": 0.5, "end_ts": 0.9}, {"type": "punct", "value": "."}]}]}""")))
                .containsExactly("Anna: One two.");
    }

    @Test
    void ordersChannelsByTheirSentences() {
        assertThat(lines(transcript("a.json", """
                {"results": {"channel_labels": {"channels": [
                  {"channel_label": "ch_0", "items": [%s, %s, %s, %s]}, {"channel_label": "ch_1", "items": [%s]}]},
                 "items": []}}""".formatted(word("One", "0.0", "0.4"), stop(), word("Three", "2.0", "2.4"), stop(),
                word("Two", "1.0", "1.4"))))).containsExactly("Ch_0: One.", "Ch_1: Two", "Ch_0: Three.");
    }

    @Test
    void saysWhichValueIsNotWhatItShouldBe() {
        Refusal text = refusal("a.json", "{\"segments\": [{\"text\": \"a\", \"speaker\": \"b\"}, {\"text\": 3}]}");
        assertThat(text.place()).isEqualTo("$.segments[1].text");
        assertThat(text.problem()).isEqualTo("there is a number where a string belongs");
        assertThat(
                refusal("a.json", "{\"segments\": [{\"text\": \"a\", \"start\": -1.5, \"speaker\": \"b\"}]}").place())
                .isEqualTo("$.segments[0].start");
        assertThat(refusal("a.json", "{\"segments\": [{\"text\": \"a\", \"speaker\": \"b\"}, 7]}").place())
                .isEqualTo("$.segments[1]");
        assertThat(refusal("a.json", "{\"results\": {\"items\": 7}}").place()).isEqualTo("$.results.items");
        assertThat(refusal("a.json", "{\"segments\": [{\"text\": \"a\", \"start\": 1e300, \"end\": 0.5}]}").place())
                .isEqualTo("$.segments[0].start");
    }

    @Test
    void asksForSpeakersWhereNobodyIsNamed() {
        Refusal refusal = refusal("a.json",
                "{\"text\": \"a\", \"segments\": [{\"start\": 0.0, \"text\": \" secret\"}]}");
        assertThat(refusal.problem()).contains("names its speaker");
        assertThat(refusal.remedy()).contains("--diarize");
        assertThat(refusal.toString()).doesNotContain("secret");
        assertThat(refusal("a.json", "{\"a\": [1]}").problem()).contains("not laid out as a transcript");
    }

    @Test
    void takesALongLineOfJsonForNoFault() {
        String words = "word ".repeat(1000);
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < 300; i++) {
            json.append(i == 0 ? "" : ",").append("{\"speaker\": \"Anna\", \"text\": \"").append(words).append("\"}");
        }
        assertThat(transcript("a.json", json.append("]").toString()).words()).isEqualTo(300_000);
    }

    private static String word(String word, String start, String end) {
        return """
                {"type": "pronunciation", "start_time": "%s", "end_time": "%s", "alternatives": [{"content": "%s"}]}"""
                .formatted(start, end, word);
    }

    private static String stop() {
        return "{\"type\": \"punctuation\", \"alternatives\": [{\"content\": \".\"}]}";
    }
}
