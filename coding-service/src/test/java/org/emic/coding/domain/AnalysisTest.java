package org.emic.coding.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private static Analysis begin() {
        return Analysis.begin(Parameters.standard(), new WordsAsPhrases());
    }

    private static Analysis analysed(Talk talk) {
        Analysis analysis = begin();
        feed(analysis, talk.incidents(), Integer.MAX_VALUE);
        return analysis;
    }

    /// Feeds transcripts one after the other, each in passages of this size.
    private static void feed(Analysis analysis, List<Incident> incidents, int passage) {
        int from = 0;
        while (from < incidents.size()) {
            int transcript = incidents.get(from).transcriptNumber();
            int end = from;
            while (end < incidents.size() && incidents.get(end).transcriptNumber() == transcript
                    && end - from < passage) {
                end++;
            }
            analysis.compare(incidents.subList(from, end));
            if (end == incidents.size() || incidents.get(end).transcriptNumber() != transcript) {
                analysis.endTranscript(transcript);
            }
            from = end;
        }
    }

    private static List<CodeId> codesOf(Analysis analysis, Incident incident) {
        return analysis.codings()
                .stream()
                .filter(coding -> coding.incident().equals(incident.id()))
                .map(Coding::code)
                .toList();
    }

    @Test
    void theFirstIncidentFoundsACode() {
        Analysis analysis = begin();

        List<Coding> codings = analysis.compare(new Talk(1).about(0).incidents());

        assertThat(codings).hasSize(1);
        assertThat(analysis.codebook()).singleElement().satisfies(code -> {
            assertThat(code.founder()).isEqualTo(new IncidentId("i-000000000001-0-0"));
            assertThat(code.id()).isEqualTo(CodeId.foundedBy(code.founder(), 1));
            assertThat(code.incidents()).isEqualTo(1);
            assertThat(code.label()).isNotBlank();
        });
    }

    @Test
    void incidentsOfOneSubjectShareACodeAndOthersDoNot() {
        Talk talk = new Talk(2).mixed(60, 4);

        Analysis analysis = analysed(talk);

        assertThat(analysis.codebook()).hasSize(4);
        assertThat(analysis.codebook().stream().mapToInt(Code::incidents).sum()).isGreaterThanOrEqualTo(60);
        assertThat(analysis.codebook()).allSatisfy(code -> assertThat(code.speakers()).hasSizeGreaterThan(1));
    }

    @Test
    void anIncidentBetweenCheckpointsJoinsTheCodeThatFits() {
        Talk talk = new Talk(3).mixed(32, 3);
        Analysis analysis = analysed(talk);
        int codes = analysis.codebook().size();

        analysis.compare(List.of(talk.about(1).last()));

        assertThat(analysis.codebook()).hasSize(codes);
        assertThat(codesOf(analysis, talk.last())).hasSize(1);
    }

    @Test
    void anIncidentThatFitsNothingFoundsACodeBetweenCheckpoints() {
        Talk talk = new Talk(4).mixed(32, 3);
        Analysis analysis = analysed(talk);

        analysis.compare(List.of(talk.about(7).last()));

        assertThat(analysis.codebook()).last()
                .satisfies(code -> assertThat(code.founder()).isEqualTo(talk.last().id()));
    }

    @Test
    void anIncidentOfTwoSubjectsGetsBothCodes() {
        Talk talk = new Talk(5).mixed(60, 3).about(0, 1);

        Analysis analysis = analysed(talk);

        assertThat(codesOf(analysis, talk.last())).hasSize(2);
    }

    @Test
    void codesThatTurnOutTheSameAreMergedWithAReason() {
        Talk talk = new Talk(6).about(0).about(0);
        Analysis analysis = begin();
        analysis.compare(talk.incidents().subList(0, 1));
        analysis.compare(talk.mixed(63, 3).incidents().subList(1, 65));
        Set<CodeId> before = ids(analysis);
        ChangeLog.Told told = ChangeLog.Told.of(analysis.coded());

        analysis.endTranscript(1);

        Set<CodeId> after = ids(analysis);
        assertThat(ChangeLog.between(told, analysis.coded(), Map.of())).allSatisfy(change -> {
            switch (change) {
                case CodebookChange.Merged merged -> {
                    assertThat(before).contains(merged.code().id());
                    assertThat(after).doesNotContain(merged.code().id()).contains(merged.into());
                    assertThat(merged.reason()).isNotBlank();
                }
                case CodebookChange.Folded folded -> assertThat(after).contains(folded.into());
                case CodebookChange.Founded founded -> assertThat(before).doesNotContain(founded.code().id());
                case CodebookChange.Split split -> assertThat(after).contains(split.from());
                case CodebookChange.Revised revised -> assertThat(before).contains(revised.code().id());
                case CodebookChange.Retired retired -> assertThat(after).doesNotContain(retired.code().id());
            }
        });
    }

    private static Set<CodeId> ids(Analysis analysis) {
        return analysis.codebook().stream().map(Code::id).collect(Collectors.toSet());
    }

    @Test
    void changesAddUpToTheCodebook() {
        List<Incident> talk = new Talk(7).mixed(90, 5).nextTranscript().mixed(50, 7).incidents();
        Analysis analysis = begin();
        Set<CodeId> known = new HashSet<>();
        ChangeLog.Told told = ChangeLog.Told.NOTHING;
        for (int from = 0; from < talk.size(); from += 20) {
            analysis.compare(talk.subList(from, Math.min(talk.size(), from + 20)));
            Coded now = analysis.coded();
            for (CodebookChange change : ChangeLog.between(told, now, Map.of())) {
                boolean ends = change instanceof CodebookChange.Merged || change instanceof CodebookChange.Folded
                        || change instanceof CodebookChange.Retired;
                boolean changed = ends
                        ? known.remove(change.code().id())
                        : change instanceof CodebookChange.Revised || known.add(change.code().id());
                assertThat(changed).isTrue();
            }
            assertThat(known).isEqualTo(ids(analysis));
            told = ChangeLog.Told.of(now);
        }
        assertThat(ChangeLog.between(told, analysis.coded(), Map.of())).isEmpty();
    }

    @Test
    void theSameTalkGivesTheSameBytes() {
        assertThat(analysed(new Talk(8).mixed(200, 6)).coded().fingerprint())
                .isEqualTo(analysed(new Talk(8).mixed(200, 6)).coded().fingerprint());
        assertThat(analysed(new Talk(8).mixed(200, 6)).coded().fingerprint())
                .isNotEqualTo(analysed(new Talk(9).mixed(200, 6)).coded().fingerprint());
    }

    @Test
    void passagesOfAnySizeGiveTheSameAnalysis() {
        List<Incident> talk = new Talk(10).mixed(90, 4).nextTranscript().mixed(77, 6).incidents();
        Analysis whole = begin();
        feed(whole, talk, Integer.MAX_VALUE);
        Random random = new Random(11);
        for (int attempt = 0; attempt < 5; attempt++) {
            Analysis cut = begin();
            feed(cut, talk, 1 + random.nextInt(40));
            assertThat(cut.coded().fingerprint()).isEqualTo(whole.coded().fingerprint());
        }
    }

    @Test
    void aLargeStudyDependsNeitherOnPassagesNorOnWhatWasAskedInBetween() {
        Talk talk = new Talk(24).mixed(1000, 8);
        for (int session = 2; session <= 9; session++) {
            talk.nextTranscript().mixed(1000, 8);
        }
        Analysis whole = analysed(talk);
        Analysis asked = begin();
        for (int from = 0; from < 9000; from += 125) {
            asked.compare(talk.incidents().subList(from, from + 125));
            if (from % 1000 == 875) {
                asked.endTranscript(from / 1000 + 1);
                assertThat(asked.codebook().stream().mapToInt(Code::incidents).sum())
                        .isEqualTo(asked.codings().size());
            }
        }

        assertThat(asked.coded().fingerprint()).isEqualTo(whole.coded().fingerprint());
    }

    @Test
    void anAnalysisThatIsReplayedGoesOnAsIfNothingHadHappened() {
        List<Incident> talk = new Talk(12).mixed(100, 5).nextTranscript().mixed(30, 5).incidents();
        Analysis unbroken = begin();
        unbroken.compare(talk.subList(0, 100));
        unbroken.endTranscript(1);
        unbroken.compare(talk.subList(100, 115));

        Analysis replayed = begin();
        feed(replayed, talk.subList(0, 100), 7);
        replayed.compare(talk.subList(100, 115));

        assertThat(replayed.coded().fingerprint()).isEqualTo(unbroken.coded().fingerprint());
        assertThat(replayed.compare(talk.subList(115, 130))).isEqualTo(unbroken.compare(talk.subList(115, 130)));
    }

    @Test
    void theLedgerNamesEarlierIncidentsByTheirRelationAndARival() {
        Talk talk = new Talk(13).mixed(60, 3).nextTranscript().mixed(20, 3).says("Zola", "The court hearing", 2);

        Analysis analysis = analysed(talk);

        Coding last = analysis.codings().getLast();
        assertThat(last.ledger().nearest()).extracting(Nearest::relation)
                .contains(Relation.OTHER_SESSION, Relation.OTHER_SPEAKER);
        assertThat(last.ledger().nearest()).extracting(Nearest::incident).doesNotContain(talk.last().id());
        assertThat(last.ledger().rival()).get().extracting(Rival::code).isNotEqualTo(last.code());
        assertThat(analysis.codings().getFirst().ledger().nearest()).isEmpty();
    }

    @Test
    void anIncidentOfOpposedStanceIsCodedAndFlaggedBesideTheOneItIsOpposedTo() {
        Talk talk = new Talk(20).says("Ama", "The police believed women", 0)
                .says("Boma", "The police never believed women", 0);

        Analysis analysis = analysed(talk);

        assertThat(analysis.codebook()).hasSize(1);
        assertThat(analysis.codings()).extracting(Coding::opposed).containsExactly(false, true);
        assertThat(analysis.codings().getLast().ledger().nearest()).singleElement()
                .isEqualTo(new Nearest(talk.incidents().getFirst().id(),
                        analysis.codings().getLast().ledger().nearest().getFirst().similarity(),
                        Relation.OTHER_SPEAKER, true));
    }

    @Test
    void anIncidentJoiningBetweenCheckpointsIsFlaggedAsWell() {
        Talk talk = new Talk(21).mixed(32, 3);
        Analysis analysis = analysed(talk);

        List<Coding> codings = analysis.compare(List.of(talk.says("Ama",
                "We never spoke about the police interview again", 0).last()));

        assertThat(codings).extracting(Coding::opposed).containsExactly(true);
        assertThat(codings.getFirst().ledger().nearest()).hasSizeLessThanOrEqualTo(9);
    }

    @Test
    void opposedStanceDoesNotDependOnHowIncidentsAreCutIntoPassages() {
        Talk talk = new Talk(22);
        for (int i = 0; i < 40; i++) {
            talk.about(i % 3).says("Boma", "We never spoke about the missing salary again", 1);
        }
        Analysis whole = analysed(talk);
        Analysis cut = begin();
        feed(cut, talk.incidents(), 7);

        assertThat(whole.codings()).anyMatch(Coding::opposed);
        assertThat(cut.coded().fingerprint()).isEqualTo(whole.coded().fingerprint());
    }

    @Test
    void tenIncidentsAreEnoughForSensibleCodes() {
        Talk talk = new Talk(14);
        for (int i = 0; i < 5; i++) {
            talk.about(0).about(1);
        }

        Analysis analysis = analysed(talk);

        assertThat(analysis.codebook()).hasSize(2).allSatisfy(code -> assertThat(code.incidents()).isEqualTo(5));
    }

    @Test
    void twoEqualIncidentsShareACode() {
        Analysis analysis = analysed(new Talk(15).about(0).about(0));

        assertThat(analysis.codebook()).hasSize(1);
    }

    @Test
    void mereCourtesyIsNotCoded() {
        Talk talk = new Talk(16).mixed(20, 2).says("Ama", "Mm-hm.", 0).says("Boma", "Yes, thank you.", 1);

        Analysis analysis = analysed(talk);

        assertThat(codesOf(analysis, talk.last())).isEmpty();
        assertThat(analysis.codings()).extracting(Coding::incident).doesNotHaveDuplicates().hasSize(20);
    }

    @Test
    void labelsAreUniqueReadableAndNameNobody() {
        Analysis analysis = analysed(new Talk(17).mixed(80, 6).says("Ama", "Dessa Dessa Dessa Boma Boma", 7)
                .says("Ama", "Dessa Dessa Boma", 7));

        List<String> labels = analysis.codebook().stream().map(Code::label).toList();
        assertThat(labels).doesNotHaveDuplicates().allSatisfy(label -> {
            assertThat(label).isNotBlank();
            assertThat(label.toLowerCase(Locale.ROOT)).doesNotContain("dessa", "boma");
        });
        assertThat(labels).contains("police interview");
    }

    @Test
    void oneIncidentsDetailDoesNotNameWhatManyTalkAbout() {
        Talk talk = new Talk(19).says("Ama", "The nearest station", 0);
        for (int i = 0; i < 12; i++) {
            talk.about(0).about(1);
        }

        List<Code> codebook = analysed(talk).codebook();

        assertThat(codebook).hasSize(2);
        assertThat(codebook.getFirst().label()).isEqualTo("police interview");
    }

    @Test
    void anIncidentOutOfOrderIsRefused() {
        List<Incident> talk = new Talk(18).about(0).about(1).incidents();
        Analysis analysis = begin();
        analysis.compare(talk.subList(1, 2));

        assertThatThrownBy(() -> analysis.compare(talk.subList(0, 1))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("canonical order");
    }

    @Test
    void anEmptyStudyHasAnEmptyCodebook() {
        Analysis analysis = begin();
        analysis.endTranscript(1);

        assertThat(analysis.codebook()).isEmpty();
        assertThat(analysis.codings()).isEmpty();
        assertThat(analysis.coded().fingerprint()).hasSize(64);
    }

}
