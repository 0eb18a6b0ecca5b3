package org.emic.report.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.emic.contracts.testkit.Contracts;
import org.emic.contracts.testkit.Topic;
import org.emic.messaging.CannotGiveUp;
import org.emic.messaging.EventJson;
import org.emic.messaging.GivenUpRecord;
import org.emic.messaging.NewEvent;
import org.emic.messaging.OwnedTopic;
import org.emic.messaging.Unreadable;
import org.emic.messaging.UnwantedLetters;
import org.emic.report.MadeUpStudy;
import org.emic.report.domain.Fact;
import org.emic.report.domain.report.Edition;
import org.emic.report.domain.report.ReportFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ContractTest {

    private static final EventJson JSON = new EventJson();

    record Read(String topic, String type, Function<byte[], Fact> reader) {

        @Override
        public String toString() {
            return topic + " " + type;
        }

    }

    static Stream<Read> everythingThatIsRead() {
        return Stream.of(
                new Read("emic.studies.v1", "StudyOpened.v1", json -> JSON.read(json, StudyTold.class).fact()),
                new Read("emic.studies.v1", "StudyRevised.v1", json -> JSON.read(json, StudyTold.class).fact()),
                new Read("emic.transcripts.v1", "TranscriptReleased.v1",
                        json -> JSON.read(json, TranscriptTold.class).fact()),
                new Read("emic.transcripts.v1", "PassageReleased.v1",
                        json -> JSON.read(json, PassageTold.class).fact()),
                new Read("emic.transcripts.v1", "TranscriptRemoved.v1",
                        json -> JSON.read(json, TranscriptRemovedTold.class).fact()),
                new Read("emic.transcripts.v1", "TranscriptRevised.v1",
                        json -> JSON.read(json, TranscriptRevisedTold.class).fact()),
                new Read("emic.studies.v1", "WordsWithdrawn.v1",
                        json -> JSON.read(json, WordsWithdrawnTold.class).fact()),
                new Read("emic.studies.v1", "ParticipantWithdrawn.v1",
                        json -> JSON.read(json, ParticipantWithdrawnTold.class).fact()),
                new Read("emic.codes.v1", "PassageCoded.v1", json -> JSON.read(json, PassageCodedTold.class).fact("e")),
                new Read("emic.codes.v1", "CodebookChanged.v1", json -> JSON.read(json, CodebookTold.class).fact()),
                new Read("emic.codes.v1", "AnalysisCompleted.v1",
                        json -> JSON.read(json, CodesCompletedTold.class).fact()),
                new Read("emic.themes.v1", "ThemesSynthesised.v1", json -> JSON.read(json, ThemesTold.class).fact()),
                new Read("emic.themes.v1", "AnalysisCompleted.v1",
                        json -> JSON.read(json, ThemesCompletedTold.class).fact()));
    }

    @ParameterizedTest
    @MethodSource("everythingThatIsRead")
    void readsEveryPublishedExampleAlsoWithAFieldItDoesNotKnow(Read read) {
        var examples = Contracts.examplesForReaders(read.topic(), read.type());
        assertThat(examples).isNotEmpty();
        examples.forEach(example -> {
            Fact fact = read.reader().apply(example.json());
            assertThat(fact.study()).isEqualTo(MadeUpStudy.STUDY);
            assertThat(read.reader().apply(example.withUnknownField().json())).isEqualTo(fact);
        });
    }

    @Test
    void readsWhatIsCompleteAndWhatItLacks() {
        byte[] versions = example("emic.codes.v1", "AnalysisCompleted.v1", "AnalysisCompleted.v1.versions");
        assertThat(JSON.read(versions, CodesCompletedTold.class).fact()).isInstanceOfSatisfying(
                Fact.CodesCompleted.class, told -> {
                    assertThat(told.versions().orElseThrow().transcripts().getFirst().passages()).containsExactly(2, 0);
                    assertThat(told.gaps()).singleElement()
                            .satisfies(gap -> assertThat(gap.reader()).isEqualTo("coding.transcripts"));
                });
        byte[] gaps = example("emic.themes.v1", "AnalysisCompleted.v1", "AnalysisCompleted.v1.gaps");
        assertThat(JSON.read(gaps, ThemesCompletedTold.class).fact()).isInstanceOfSatisfying(
                Fact.ThemesCompleted.class, told -> assertThat(told.gaps()).hasSize(1));
    }

    @Test
    void aRecordThatWasGivenUpNamesItsPassageByItsKey() {
        String transcript = "5d0f6a0e-5c5c-5f0e-9d57-0d0b5a0f1a11";
        assertThat(GivenUpRecords.words(givenUp(transcript + "/12", MadeUpStudy.STUDY.toString())))
                .isEqualTo(new Fact.WordsGivenUp(MadeUpStudy.STUDY, UUID.fromString(transcript), 12,
                        "report.transcripts", "not-json"));
        for (String key : new String[]{"", transcript, transcript + "/0", transcript + "/x", "x/1"}) {
            assertThatThrownBy(() -> GivenUpRecords.words(givenUp(key, MadeUpStudy.STUDY.toString())))
                    .isInstanceOf(CannotGiveUp.class);
        }
        assertThat(GivenUpRecords.codings(givenUp("k", MadeUpStudy.STUDY.toString())))
                .isEqualTo(new Fact.CodingsGivenUp(MadeUpStudy.STUDY, "e", "report.transcripts", "not-json"));
        assertThatThrownBy(() -> GivenUpRecords.codings(givenUp("k", "no study"))).isInstanceOf(CannotGiveUp.class);
    }

    private static GivenUpRecord givenUp(String key, String subject) {
        return new GivenUpRecord("report.transcripts", "emic.transcripts.v1", "e", key, "PassageReleased.v1", subject,
                Unreadable.Reason.NOT_JSON);
    }

    private static byte[] example(String topic, String type, String name) {
        return Contracts.examples(topic, type)
                .stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow()
                .json();
    }

    @Test
    void refusesAWordItDoesNotKnow() {
        byte[] example = Contracts.examples("emic.codes.v1", "CodebookChanged.v1").getFirst().json();
        byte[] other = new String(example, StandardCharsets.UTF_8).replace("\"founded\"", "\"dreamt\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> JSON.read(other, CodebookTold.class).fact()).isInstanceOf(Unreadable.class);
    }

    @Test
    void saysReportComposedAsTheContractHasIt() {
        List<NewEvent> said = new ArrayList<>();
        List<UnwantedLetters> erased = new ArrayList<>();
        var announcements = new AnnouncementsOutbox(said::add, letters -> {
            erased.add(letters);
            return 0;
        },
                Clock.fixed(Instant.parse("2026-11-23T10:01:00.123456Z"), ZoneOffset.UTC));
        announcements.composed(MadeUpStudy.STUDY, new Edition(2, 3, "b".repeat(64), "d".repeat(64), 1, 0),
                List.of(ReportFile.of("codings.csv", "text/csv", new byte[]{1}).listing()));

        assertThat(erased).hasSize(2);
        assertThat(said).singleElement().satisfies(event -> {
            assertThat(event.topic()).isEqualTo("emic.reports.v1");
            assertThat(event.key()).isEqualTo(MadeUpStudy.STUDY.toString());
            Contracts.validate(event.topic(), event.type(), JSON.write(event.data()));
        });
    }

    @Test
    void declaresItsTopicAsTheContractDoes() {
        Topic declared = Contracts.topic("emic.reports.v1");
        assertThat(AnnouncementsOutbox.TOPIC).isEqualTo(
                new OwnedTopic(declared.topic(), declared.partitions(), declared.retention(), declared.segment()));
    }

}
