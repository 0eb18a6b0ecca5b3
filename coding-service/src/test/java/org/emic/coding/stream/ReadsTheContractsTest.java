package org.emic.coding.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.emic.contracts.testkit.Contracts;
import org.emic.messaging.EventJson;
import org.junit.jupiter.api.Test;

/// Every published example is understood, with a field that was added later too.
class ReadsTheContractsTest {

    private final EventJson json = new EventJson();

    @Test
    void readsStudies() {
        for (String type : List.of("StudyOpened.v1", "StudyRevised.v1")) {
            each("emic.studies.v1", type, data -> assertThat(json.read(data, StudyChanged.class).toDomain().title())
                    .startsWith("Seven practitioners"));
        }
    }

    @Test
    void readsTranscripts() {
        each("emic.transcripts.v1", "TranscriptReleased.v1",
                data -> assertThat(json.read(data, TranscriptReleased.class).toDomain().name()).isNotBlank());
    }

    @Test
    void readsPassages() {
        each("emic.transcripts.v1", "PassageReleased.v1", data -> assertThat(
                json.read(data, PassageReleased.class).toDomain().incidents()).allSatisfy(
                        incident -> assertThat(incident.compared()).isEqualTo(incident.text())));
    }

    @Test
    void readsRemovals() {
        each("emic.transcripts.v1", "TranscriptRemoved.v1",
                data -> assertThat(json.read(data, TranscriptRemoved.class).toDomain().number()).isPositive());
    }

    @Test
    void readsRevisionsAndWithdrawals() {
        each("emic.transcripts.v1", "TranscriptRevised.v1", data -> assertThat(
                json.read(data, TranscriptRevised.class).toDomain().ended()).isNotEmpty());
        each("emic.studies.v1", "WordsWithdrawn.v1",
                data -> assertThat(json.read(data, NextVersion.class).toDomain().version()).isEqualTo(2));
    }

    @Test
    void readsVersions() {
        assertThat(Contracts.examplesForReaders("emic.transcripts.v1", "PassageReleased.v1"))
                .extracting(example -> json.read(example.json(), PassageReleased.class).toDomain().transcript()
                        .version())
                .contains(1, 2);
    }

    private static void each(String topic, String type, Consumer<byte[]> reading) {
        assertThat(Contracts.examplesForReaders(topic, type)).isNotEmpty()
                .allSatisfy(example -> reading.accept(example.json()));
    }

}
