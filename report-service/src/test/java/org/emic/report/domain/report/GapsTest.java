package org.emic.report.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.report.MadeUpStudy;
import org.emic.report.domain.Coding;
import org.emic.report.domain.Counts;
import org.emic.report.domain.Fact;
import org.emic.report.domain.Gap;
import org.emic.report.domain.Versions;
import org.emic.report.domain.report.Completeness.Complete;
import org.emic.report.domain.report.Completeness.Waiting;
import org.junit.jupiter.api.Test;

/// What a report does without, and says.
final class GapsTest {

    private static final Fact GIVEN_UP = new Fact.CodingsGivenUp(MadeUpStudy.STUDY, "e", "report.codes", "not-json");

    @Test
    void waitsForCodingsThatNobodyGaveUp() {
        List<Fact> facts = without(passagesCoded().getFirst());
        assertThat(Completeness.of(Told.analysis(facts))).isInstanceOf(Waiting.class);
    }

    @Test
    void goesOnWithoutCodingsThatWereGivenUpAndNamesThePassage() {
        List<Fact> facts = without(passagesCoded().getFirst());
        facts.add(GIVEN_UP);
        Report report = Told.reportWithGaps(facts);
        assertThat(report.gaps())
                .containsExactly(new Gap(MadeUpStudy.transcriptId(1), 1, 1, "report.codes", "not-json"));
        assertThat(report.places()).extracting(place -> place.words().transcript()).containsOnly(2);
        assertThat(report.documents()).hasSize(2).allSatisfy(document -> assertThat(document.turns()).isNotEmpty());
    }

    @Test
    void doesNotUseAnOlderVersionOfWhatWasGivenUp() {
        Fact.PassageCoded coded = passagesCoded().getFirst();
        List<Fact> facts = without(coded);
        facts.add(new Fact.PassageCoded(coded.study(), 1, new org.emic.report.domain.PassageCodings(1, 1, 0,
                coded.codings().codings(), coded.codings().uncoded()),
                coded.event()));
        facts.add(GIVEN_UP);
        assertThat(Told.reportWithGaps(facts).places()).extracting(place -> place.words().transcript())
                .containsOnly(2);
    }

    @Test
    void oneRecordExplainsOnePassage() {
        List<Fact> facts = new ArrayList<>(study().facts());
        facts.removeAll(passagesCoded());
        facts.add(GIVEN_UP);
        assertThat(Completeness.of(Told.analysis(facts))).isInstanceOf(Waiting.class);
        facts.add(GIVEN_UP);
        assertThat(Completeness.of(Told.analysis(facts))).isInstanceOfSatisfying(Complete.class,
                complete -> assertThat(complete.gaps()).extracting(Gap::transcript).containsExactly(1, 2));
    }

    @Test
    void explainsNothingWhileARecordIsUndecided() {
        List<Fact> facts = without(passagesCoded().getFirst());
        facts.add(GIVEN_UP);
        assertThat(Completeness.of(Told.analysis(facts, 1))).isInstanceOf(Waiting.class);
        assertThat(Completeness.of(Told.analysis(study().facts(), 1))).isInstanceOf(Complete.class);
    }

    @Test
    void whatCodingServiceGaveUpIsNamedAndItsWordsAreShown() {
        List<Fact> facts = study().facts()
                .stream()
                .filter(fact -> !fact.equals(passagesCoded().getFirst()))
                .map(GapsTest::withoutTheFirstPassage)
                .toList();
        Report report = Told.reportWithGaps(facts);
        assertThat(report.gaps()).singleElement().satisfies(gap -> assertThat(gap.reader())
                .isEqualTo("coding.transcripts"));
        assertThat(report.documents().getFirst().turns()).isNotEmpty();
        assertThat(report.places()).extracting(place -> place.words().transcript()).containsOnly(2);
    }

    @Test
    void anAnalysisOfATranscriptThatWasTakenBackIsNotReported() {
        List<Fact> facts = new ArrayList<>(study().facts());
        facts.add(new Fact.TranscriptRemoved(MadeUpStudy.STUDY, MadeUpStudy.transcriptId(2), 2));
        assertThat(Completeness.of(Told.analysis(facts))).isInstanceOf(Waiting.class);
    }

    @Test
    void aStudyWithoutTranscriptsHasAReportThatClaimsNothing() {
        Report report = Told.reportWithGaps(study().without(1).without(2).facts());
        assertThat(report.documents()).isEmpty();
        assertThat(report.places()).isEmpty();
    }

    /// Even where incidents and counts are the same.
    @Test
    void wordsOfAnotherVersionThanWasCodedAreNotReported() {
        assertThat(Completeness.of(Told.analysis(study().facts()))).isInstanceOf(Complete.class);
        List<Fact> facts = study().facts().stream().map(GapsTest::codedInTheSecondVersion).toList();
        assertThat(Completeness.of(Told.analysis(facts))).isInstanceOf(Waiting.class);
    }

    private static Fact codedInTheSecondVersion(Fact fact) {
        if (!(fact instanceof Fact.CodesCompleted told)) {
            return fact;
        }
        Versions versions = told.versions().orElseThrow();
        return new Fact.CodesCompleted(told.study(), told.analysis(), told.through(), told.counts(),
                told.fingerprint(), told.method(),
                Optional.of(new Versions(versions.codebook(),
                        versions.transcripts()
                                .stream()
                                .map(one -> new Versions.OfTranscript(one.transcriptId(), one.number(), 2,
                                        one.passages()))
                                .toList())),
                told.gaps());
    }

    private static Fact withoutTheFirstPassage(Fact fact) {
        if (!(fact instanceof Fact.CodesCompleted told)) {
            return fact;
        }
        List<Coding> left = passagesCoded().getLast().codings().codings();
        Counts counts = new Counts(2, 1, 2, (int) left.stream().map(Coding::incident).distinct().count(), left.size(),
                2, 0);
        return new Fact.CodesCompleted(told.study(), 1, told.through(), counts, told.fingerprint(), told.method(),
                Optional.of(new Versions(1,
                        List.of(new Versions.OfTranscript(MadeUpStudy.transcriptId(1), 1, 1, List.of(0)),
                                new Versions.OfTranscript(MadeUpStudy.transcriptId(2), 2, 1, List.of(1))))),
                List.of(new Gap(MadeUpStudy.transcriptId(1), 1, 1, "coding.transcripts", "not-json")));
    }

    private static MadeUpStudy study() {
        return MadeUpStudy.moderatedBy()
                .exact()
                .with("one.txt", "Ann: The bread was late. Salt is salt.")
                .with("two.txt", "Ben: We had bread. And salt.")
                .coding("late bread", "bread")
                .coding("salt", "salt")
                .theme("what there was to eat", "late bread", "salt");
    }

    private static List<Fact.PassageCoded> passagesCoded() {
        return study().facts()
                .stream()
                .filter(Fact.PassageCoded.class::isInstance)
                .map(Fact.PassageCoded.class::cast)
                .toList();
    }

    private static List<Fact> without(Fact missing) {
        List<Fact> facts = new ArrayList<>(study().facts());
        assertThat(facts.remove(missing)).isTrue();
        return facts;
    }

}
