package org.emic.coding.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.emic.coding.domain.reading.Progress;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.ArrivedWords;
import org.emic.coding.domain.study.GiveUpPassage;
import org.emic.coding.domain.study.GiveUpPassage.Outcome;
import org.emic.coding.domain.study.PassageRef;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.emic.contracts.testkit.Contracts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A transcript that is taken back, and a passage that is given up.
class TakenBackTest extends WithoutBroker {

    private static final UUID ID = UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11");
    private static final StudyId STUDY = new StudyId(ID);

    @Autowired
    private ArrivedWords words;
    @Autowired
    private GiveUpPassage giveUp;
    @Autowired
    private ReadCodes read;

    private final SampleStudy sample = new SampleStudy(ID, 3, 2);

    @Test
    void itsWordsAndCodingsAreGoneAtOnceAndThePresentAnalysisIsShownUntilTheFurtherOneIsComplete() {
        sample.events().forEach(this::arrive);
        runDry();
        arrive(sample.removed(1));
        assertThat(count("incident where transcript_number = 1")).isZero();
        assertThat(count("coding where transcript_number = 1")).isZero();
        assertThat(count("vector v where not exists (select from incident where compared_sha256 = v.text_sha256)"))
                .isZero();
        assertThat(count("transcript where removed and name is null and document_sha256 <> ''")).isEqualTo(1);
        assertThat(read.study(STUDY)).hasValueSatisfying(view -> assertThat(view.analysis()).isEqualTo(1));
        assertThat(progress().completed()).isFalse();
        runDry();
        assertThat(read.study(STUDY)).hasValueSatisfying(view -> assertThat(view.analysis()).isEqualTo(2));
        assertThat(progress()).satisfies(progress -> {
            assertThat(progress.completed()).isTrue();
            assertThat(progress.through()).isEqualTo(3);
            assertThat(progress.incidents()).isEqualTo(10).isEqualTo(progress.compared());
        });
        assertThat(completed()).contains("\"transcripts\":2", "\"transcriptNumber\":3,\"passages\":[2,1]")
                .doesNotContain("\"transcriptNumber\":1,");
    }

    @Test
    void whatALowerAnalysisToldIsNeverToldAgainAndIsDeletedFromKafka() {
        sample.events().forEach(this::arrive);
        runDry();
        assertThat(count("erasure")).isZero();
        arrive(sample.removed(1));
        runDry();
        assertThat(announced(STUDY)).isNotEmpty().allMatch(told -> told.contains("\"analysis\":2"));
        assertThat(count("erasure where topic = 'emic.codes.v1'")).isEqualTo(1);
    }

    @Test
    void itsLettersAreErasedAlsoThoseThatComeLater() {
        arrive(sample.unreadable(1, 1));
        arrive(sample.unreadable(2, 1));
        arrive(sample.removed(1));
        arrive(sample.unreadable(1, 2));
        assertThat(count("dead_letter where state = 'erased' and key like '%s/%%'".formatted(sample.transcript(1))))
                .isEqualTo(2);
        assertThat(count("dead_letter where state = 'open'")).isEqualTo(1);
    }

    @Test
    void theOnlyTranscriptLeavesAStudyWithoutCodes() {
        SampleStudy alone = new SampleStudy(ID, 1, 2);
        alone.events().forEach(this::arrive);
        runDry();
        arrive(alone.removed(1));
        runDry();
        assertThat(completed()).contains("\"analysis\":2", "\"through\":1", "\"incidents\":0", "\"codes\":0");
        assertThat(progress().completed()).isTrue();
        assertThat(count("code")).isZero();
    }

    @Test
    void oneThatIsRemovedBeforeAnythingOfItCameLeavesOnlyItsPlace() {
        arrive(sample.removed(1));
        sample.events().forEach(this::arrive);
        runDry();
        assertThat(count("incident where transcript_number = 1")).isZero();
        assertThat(count("transcript where removed and name is null")).isEqualTo(1);
        assertThat(progress().through()).isEqualTo(3);
        assertThat(progress().completed()).isTrue();
    }

    @Test
    void aVectorThatAnotherIncidentNeedsStays() {
        sample.events().forEach(this::arrive);
        SampleStudy other = new SampleStudy(UUID.fromString("11111111-5a0e-4d7c-9a55-6a4f0f0f1c11"), 1, 2);
        other.events().forEach(this::arrive);
        arrive(sample.removed(1));
        assertThat(count("""
                incident i where compared <> '' and not exists (select from vector v
                                                                 where v.text_sha256 = i.compared_sha256)""")).isZero();
    }

    @Test
    void anIncidentWhoseVectorIsDeletedBetweenTwoLooksIsNeverLeftOut() {
        sample.events().forEach(this::arrive);
        String key = embedder.method().key();
        PassageRef first = new PassageRef(1, 1);
        assertThat(words.textsWithoutVector(STUDY, first, key)).isEmpty();
        jdbc.sql("""
                delete from vector where text_sha256 = (select min(compared_sha256) from incident
                                                         where transcript_number = 1 and passage = 1
                                                           and compared <> '')""").update();
        assertThatExceptionOfType(ArrivedWords.VectorGone.class)
                .isThrownBy(() -> words.incidents(STUDY, first, key));
        runDry();
        assertThat(progress().incidents()).isEqualTo(20).isEqualTo(progress().compared());
    }

    @Test
    void aPassageThatIsGivenUpLetsTheSameAnalysisGoOnAndIsNamed() {
        sample.events()
                .stream()
                .filter(event -> !Objects.equals(event.getHeaders().get("ce_id"),
                        sample.passage(1, 1).getHeaders().get("ce_id")))
                .forEach(this::arrive);
        runDry();
        assertThat(progress().completed()).isFalse();
        assertThat(giveUp(sample.transcript(1), 1)).isInstanceOf(Outcome.GivenUp.class);
        runDry();
        assertThat(progress()).satisfies(progress -> {
            assertThat(progress.completed()).isTrue();
            assertThat(progress.analysis()).isEqualTo(1);
            assertThat(progress.gaps()).isEqualTo(1);
            assertThat(progress.incidents()).isEqualTo(15).isEqualTo(progress.compared());
        });
        assertThat(announced(STUDY)).filteredOn(told -> told.startsWith("PassageCoded"))
                .noneMatch(told -> told.contains("\"transcriptNumber\":1,\"passage\":1,"));
        assertThat(completed()).contains("\"passages\":3", "\"transcriptNumber\":1,\"passages\":[0,2]",
                "\"gaps\":[{\"transcriptId\":\"" + sample.transcript(1)
                        + "\",\"transcriptNumber\":1,\"passage\":1,\"reader\":\"coding.transcripts\",\"reason\":\"not-json\"}]");
    }

    @Test
    void aPassageThatComesAfterItWasGivenUpBeginsAFurtherAnalysis() {
        arrive(sample.released(1));
        giveUp(sample.transcript(1), 1);
        sample.events().forEach(this::arrive);
        runDry();
        assertThat(progress()).satisfies(progress -> {
            assertThat(progress.analysis()).isEqualTo(2);
            assertThat(progress.gaps()).isZero();
            assertThat(progress.incidents()).isEqualTo(20).isEqualTo(progress.compared());
        });
    }

    @Test
    void onlyWhatIsMissingCanBeGivenUp() {
        assertThat(giveUp(sample.transcript(1), 1)).isInstanceOf(Outcome.TranscriptUnknown.class);
        arrive(sample.passage(1, 1));
        assertThat(giveUp(sample.transcript(1), 1)).isInstanceOf(Outcome.NotMissing.class);
        assertThat(giveUp(sample.transcript(1), 3)).isEqualTo(new Outcome.NoSuchPassage(2));
        assertThat(giveUp(sample.transcript(1), 0)).isEqualTo(new Outcome.NoSuchPassage(2));
        assertThat(giveUp(sample.transcript(1), 2)).isInstanceOf(Outcome.GivenUp.class);
        assertThat(giveUp(sample.transcript(1), 2)).isInstanceOf(Outcome.NotMissing.class);
        arrive(sample.removed(1));
        assertThat(giveUp(sample.transcript(1), 2)).isInstanceOf(Outcome.NotMissing.class);
        assertThat(count("gap")).isZero();
    }

    private Outcome giveUp(UUID transcript, int passage) {
        return Objects.requireNonNull(transactions.execute(
                _ -> giveUp.giveUp(STUDY, transcript, passage, "coding.transcripts", "not-json")));
    }

    private Progress progress() {
        return read.progress(STUDY);
    }

    private String completed() {
        List<String> told = announced(STUDY);
        assertThat(told.getLast()).startsWith("AnalysisCompleted.v1");
        Contracts.validate("emic.codes.v1", "AnalysisCompleted.v1",
                told.getLast().split(" ", 2)[1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return told.getLast();
    }

    private int count(String what) {
        return jdbc.sql("select count(*) from " + what).query(Integer.class).single();
    }

}
