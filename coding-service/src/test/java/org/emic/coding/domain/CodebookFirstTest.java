package org.emic.coding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.emic.coding.domain.ChangeLog.Told;
import org.emic.coding.domain.deductive.Wording;
import org.junit.jupiter.api.Test;

class CodebookFirstTest {

    private static final List<String> NAMES = List.of("Police", "Pay", "Courts");

    /// A codebook of the first subjects of [Talk], each known by its name alone.
    private static OwnCodebook codebook(boolean only) {
        return new OwnCodebook(IntStream.range(0, NAMES.size())
                .mapToObj(subject -> new OwnCode(NAMES.get(subject), "What is said of it.",
                        List.of(new Wording(NAMES.get(subject), direction(subject)))))
                .toList(), only);
    }

    private static float[] direction(int subject) {
        float[] vector = new float[Talk.DIMENSIONS];
        vector[subject] = 1;
        return vector;
    }

    private static Analysis begin(boolean only) {
        return Analysis.begin(Parameters.standard(), new WordsAsPhrases(), codebook(only));
    }

    private static Analysis analysed(Talk talk, boolean only, List<HumanCoding> people) {
        Analysis analysis = begin(only);
        feed(analysis, talk.incidents(), Integer.MAX_VALUE, people);
        return analysis;
    }

    private static void feed(Analysis analysis, List<Incident> incidents, int passage, List<HumanCoding> people) {
        int from = 0;
        while (from < incidents.size()) {
            int transcript = incidents.get(from).transcriptNumber();
            int end = from;
            while (end < incidents.size() && incidents.get(end).transcriptNumber() == transcript
                    && end - from < passage) {
                end++;
            }
            List<Incident> part = incidents.subList(from, end);
            Set<IncidentId> ids = new HashSet<>(part.stream().map(Incident::id).toList());
            analysis.compare(part, people.stream().filter(coding -> ids.contains(coding.incident())).toList());
            if (end == incidents.size() || incidents.get(end).transcriptNumber() != transcript) {
                analysis.endTranscript(transcript);
            }
            from = end;
        }
    }

    private static HumanCoding said(Incident incident, int code, boolean applies) {
        return new HumanCoding(incident.id(), CodeId.brought(NAMES.get(code)), applies, "Ada");
    }

    private static List<Coding> of(Analysis analysis, Incident incident) {
        return analysis.codings().stream().filter(coding -> coding.incident().equals(incident.id())).toList();
    }

    @Test
    void codesOfTheCodebookAreSuggestedUnderTheResearchersNames() {
        Analysis analysis = analysed(new Talk(1).mixed(60, 3), true, List.of());

        assertThat(analysis.codebook()).allSatisfy(code -> {
            assertThat(code.id()).isEqualTo(CodeId.brought(code.label()));
            assertThat(code.status()).isEqualTo(Status.HUMAN);
            assertThat(code.origin()).isEqualTo(Origin.CONSTRUCTED);
            assertThat(code.definition()).isEqualTo("What is said of it.");
            assertThat(code.labels().getFirst().label()).isEqualTo(code.label());
            assertThat(code.labels()).hasSizeGreaterThan(1);
        });
        assertThat(analysis.codebook()).extracting(Code::label).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(analysis.codings()).hasSize(60).allSatisfy(coding -> {
            assertThat(coding.status()).isEqualTo(Status.SUGGESTED);
            assertThat(coding.ledger().confidence()).hasValueSatisfying(
                    confidence -> assertThat(confidence.offers()).hasSize(3).contains(coding.code()));
        });
    }

    @Test
    void nothingButTheCodebookIsSuggestedWhereOnlyItIsWanted() {
        Analysis analysis = analysed(new Talk(2).mixed(80, 6), true, List.of());

        assertThat(analysis.codebook()).extracting(Code::label).isSubsetOf(NAMES);
        assertThat(analysis.codings()).hasSize(80);
    }

    @Test
    void newCategoriesAreFoundWhereNothingInTheCodebookFits() {
        Talk talk = new Talk(3);
        List<HumanCoding> people = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            int subject = i % 5;
            talk.about(subject);
            if (i < 40 && subject < 3) {
                people.add(said(talk.last(), subject, true));
            }
        }

        Analysis analysis = analysed(talk, false, people);

        List<Code> found = analysis.codebook().stream().filter(code -> code.status() == Status.SUGGESTED).toList();
        assertThat(found).hasSize(2).allSatisfy(code -> {
            assertThat(code.id()).isEqualTo(CodeId.foundedBy(code.founder(), 1));
            assertThat(code.incidents()).isBetween(18, 20);
            assertThat(code.definition()).isEmpty();
        });
        assertThat(analysis.codebook()).extracting(code -> code.first().turn()).isSorted();
        assertThat(analysis.codings().stream().map(Coding::incident).distinct()).hasSize(90);
    }

    @Test
    void aNewCategoryIsNotGivenANameOfTheCodebook() {
        List<OwnCode> codes = List.of(new OwnCode("police interview", "", List.of(new Wording("x", direction(5)))));
        Talk talk = new Talk(4).mixed(60, 3);
        Analysis analysis = Analysis.begin(Parameters.standard(), new WordsAsPhrases(), new OwnCodebook(codes, false));
        feed(analysis, talk.incidents(), Integer.MAX_VALUE, List.of());

        assertThat(analysis.codebook()).filteredOn(code -> code.status() == Status.SUGGESTED).isNotEmpty()
                .extracting(Code::label)
                .doesNotContain("police interview");
    }

    @Test
    void whatAPersonCodedHasTheirCodesAndNoOthers() {
        Talk talk = new Talk(5).mixed(40, 3).about(0);
        List<HumanCoding> people = List.of(said(talk.last(), 1, true), said(talk.last(), 2, true));

        Analysis analysis = analysed(talk, true, people);

        assertThat(of(analysis, talk.last())).allSatisfy(coding -> {
            assertThat(coding.status()).isEqualTo(Status.HUMAN);
            assertThat(coding.coder()).isEqualTo("Ada");
            assertThat(coding.ledger().confidence()).isEmpty();
        })
                .extracting(Coding::code)
                .containsExactlyInAnyOrder(CodeId.brought("Pay"), CodeId.brought("Courts"));
    }

    @Test
    void evenMereCourtesyIsCodedWhereAPersonDid() {
        Talk talk = new Talk(6).mixed(20, 3).says("Ama", "Mm-hm.", 0);

        assertThat(of(analysed(talk, true, List.of()), talk.last())).isEmpty();
        assertThat(of(analysed(talk, true, List.of(said(talk.last(), 0, true))), talk.last())).hasSize(1);
    }

    @Test
    void whatAPersonRejectedIsNotSuggestedAgain() {
        Talk talk = new Talk(7).mixed(40, 3).about(0);
        CodeId police = CodeId.brought("Police");
        assertThat(of(analysed(talk, true, List.of()), talk.last())).extracting(Coding::code).containsExactly(police);

        Analysis analysis = analysed(talk, true, List.of(said(talk.last(), 0, false)));

        assertThat(of(analysis, talk.last())).hasSize(1).extracting(Coding::code).doesNotContain(police);
    }

    @Test
    void confidenceIsCalibratedOnceThereAreEnoughExamples() {
        Talk talk = new Talk(8);
        List<HumanCoding> people = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            talk.about(i % 3);
            if (i < 15) {
                people.add(said(talk.last(), i % 3, true));
            }
        }

        assertThat(analysed(talk, true, List.of()).codings()).extracting(CodebookFirstTest::sure).doesNotContain(true);
        assertThat(analysed(talk, true, people).codings()).filteredOn(coding -> coding.status() == Status.SUGGESTED)
                .extracting(CodebookFirstTest::sure)
                .containsOnly(true);
    }

    private static boolean sure(Coding coding) {
        return coding.ledger().confidence().orElseThrow().probability().isPresent();
    }

    @Test
    void betweenCheckpointsAnIncidentGetsTheNearestCode() {
        Talk talk = new Talk(9).mixed(32, 3);
        Analysis analysis = analysed(talk, false, List.of());

        List<Coding> codings = analysis.compare(List.of(talk.about(1).last()));

        assertThat(codings).singleElement().extracting(Coding::code).isEqualTo(CodeId.brought("Pay"));
    }

    @Test
    void theCodesOfAPersonAreNeverMergedIntoOthers() {
        Talk talk = new Talk(10).about(0);
        Analysis analysis = begin(true);
        analysis.compare(talk.incidents());
        Told before = Told.of(analysis.coded());
        feed(analysis, talk.mixed(70, 6).incidents().subList(1, 71), 8, List.of());

        assertThat(ChangeLog.between(before, analysis.coded(), Map.of()))
                .allSatisfy(change -> assertThat(change).isInstanceOfAny(
                        CodebookChange.Founded.class, CodebookChange.Revised.class, CodebookChange.Retired.class));
    }

    /// For any talk, any codings and any passages.
    @Test
    void incrementalWorkEqualsAFullRun() {
        for (int seed = 1; seed <= 12; seed++) {
            Random random = new Random(seed);
            Talk talk = new Talk(seed).mixed(20 + random.nextInt(40), 5).nextTranscript().mixed(30, 6);
            List<HumanCoding> people = new ArrayList<>();
            for (Incident incident : talk.incidents()) {
                if (random.nextInt(4) == 0) {
                    people.add(said(incident, random.nextInt(3), random.nextInt(5) > 0));
                }
            }
            boolean only = seed % 2 == 0;
            Analysis whole = analysed(talk, only, people);
            Analysis cut = begin(only);
            feed(cut, talk.incidents(), 1 + random.nextInt(12), people);

            assertThat(cut.coded().fingerprint()).isEqualTo(whole.coded().fingerprint());
            assertThat(cut.codings()).isEqualTo(whole.codings());
        }
    }

    @Test
    void changesAddUpToTheCodebook() {
        List<Incident> talk = new Talk(11).mixed(90, 5).nextTranscript().mixed(50, 7).incidents();
        Analysis analysis = begin(false);
        Set<CodeId> known = new HashSet<>();
        Told before = Told.NOTHING;
        for (int from = 0; from < talk.size(); from += 20) {
            analysis.compare(talk.subList(from, Math.min(talk.size(), from + 20)));
            Coded now = analysis.coded();
            for (CodebookChange change : ChangeLog.between(before, now, Map.of())) {
                boolean changed = switch (change) {
                    case CodebookChange.Merged _,CodebookChange.Folded _,CodebookChange.Retired _ ->
                        known.remove(change.code().id());
                    case CodebookChange.Revised _ -> known.contains(change.code().id());
                    case CodebookChange.Founded _,CodebookChange.Split _ -> known.add(change.code().id());
                };
                assertThat(changed).isTrue();
            }
            before = Told.of(now);
            assertThat(known).isEqualTo(new HashSet<>(analysis.codebook().stream().map(Code::id).toList()));
        }
    }

}
