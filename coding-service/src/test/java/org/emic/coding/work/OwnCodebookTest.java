package org.emic.coding.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.Unit;
import org.emic.coding.domain.brought.BringToStudy;
import org.emic.coding.domain.brought.BroughtCodebook;
import org.emic.coding.domain.brought.BroughtExamples;
import org.emic.coding.domain.brought.CodedPlace;
import org.emic.coding.domain.brought.ShownPassage;
import org.emic.coding.domain.decisions.Act;
import org.emic.coding.domain.deductive.CodebookEntry;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.Decide;
import org.emic.coding.domain.study.RestartAnalysis;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.emic.contracts.testkit.Contracts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.messaging.Message;

/// A study with a codebook and codings that a researcher brought.
class OwnCodebookTest extends WithoutBroker {

    private static final UUID ID = UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c77");
    private static final StudyId STUDY = new StudyId(ID);
    private static final List<String> NAMES = List.of("police", "court", "housing");

    @Autowired
    private BringToStudy bring;
    @Autowired
    private Decide decide;
    @Autowired
    private RestartAnalysis restart;
    @Autowired
    private Parameters parameters;
    @Autowired
    private ReadCodes read;

    private final SampleStudy sample = new SampleStudy(ID, 4, 3);

    private static BroughtCodebook codebook(boolean only) {
        return new BroughtCodebook(List.of(
                new CodebookEntry("police", "They did not believe her story. About the trafficker.", List.of()),
                new CodebookEntry("court", "Years until money came.", List.of("the court case took years")),
                new CodebookEntry("housing", "", List.of())), only);
    }

    /// Every other turn of the first transcript and some of the last; one place that is nowhere.
    private static BroughtExamples examples() {
        List<CodedPlace> places = new ArrayList<>();
        for (int turn = 0; turn < 15; turn += 2) {
            places.add(new CodedPlace("call-1.txt", turn, 0, CodedPlace.WHOLE, NAMES.get(turn % 3), true, "Ada"));
            places.add(new CodedPlace("call-4.txt", turn, 3, 40, NAMES.get(turn % 3), turn % 4 != 0, "Ben"));
        }
        places.add(new CodedPlace("elsewhere.txt", 1, 0, 9, "police", true, "Ada"));
        return new BroughtExamples(places, List.of(new ShownPassage("shame", "her family was ashamed")));
    }

    private void bring(boolean only) {
        transactions.executeWithoutResult(_ -> bring.bring(STUDY, codebook(only)));
        transactions.executeWithoutResult(_ -> bring.bring(STUDY, examples()));
    }

    private List<String> inOrder() {
        bring(false);
        sample.events().forEach(this::arrive);
        runDry();
        assertThat(read.progress(STUDY).completed()).isTrue();
        assertThat(read.progress(STUDY).analysis()).isEqualTo(1);
        return announced(STUDY);
    }

    @Test
    void whatIsAnnouncedKeepsTheContractsAndNamesWhatWasBrought() {
        List<String> announced = inOrder();

        assertThat(announced).allSatisfy(told -> {
            String[] parts = told.split(" ", 2);
            Contracts.validate("emic.codes.v1", parts[0], parts[1].getBytes(StandardCharsets.UTF_8));
        });
        assertThat(announced.getLast()).startsWith("AnalysisCompleted").contains("\"codebook\":\"",
                "\"codebookOnly\":false", "\"examples\":\"");
        assertThat(announced).anyMatch(told -> told.startsWith("CodebookChanged")
                && told.contains(CodeId.brought("police").value())
                && told.contains("\"definition\":\"They did not believe her story."));
    }

    @Test
    void whatPeopleCodedIsToldAsTheirs() {
        inOrder();

        List<String> coders = jdbc.sql("select distinct coder || ' ' || status from coding order by 1")
                .query((row, _) -> row.getString(1))
                .list();
        assertThat(coders).containsExactly("Ada human", "Ben human", "machine suggested");
        assertThat(jdbc.sql("""
                select count(*) from coding c join incident i using (study_id, incident_id)
                 where i.transcript_number = 1 and c.status = 'human'""").query(Integer.class).single())
                .isEqualTo((int) IntStream.range(0, 15).filter(turn -> turn % 2 == 0 && turn % 9 != 4).count());
    }

    @Test
    void theOrderOfArrivalMakesNoDifference() {
        List<String> expected = inOrder();
        for (int seed = 1; seed <= 4; seed++) {
            forget();
            bring(false);
            List<Message<byte[]>> shuffled = new ArrayList<>(sample.events());
            shuffled.addAll(sample.events());
            Collections.shuffle(shuffled, new Random(seed));
            for (Message<byte[]> event : shuffled) {
                arrive(event);
                runDry();
            }
            assertThat(announced(STUDY)).isEqualTo(expected);
        }
    }

    @Test
    void aCrashAfterAnyStepMakesNoDifference() {
        List<String> expected = inOrder();
        forget();
        bring(false);
        sample.events().forEach(this::arrive);
        while (new CompareContinuously(comparing(0, parameters, phrases), complete, transactions, Duration.ofDays(1), 1)
                .advance()) {
        }
        assertThat(announced(STUDY)).isEqualTo(expected);
    }

    @Test
    void whatIsBroughtLaterBeginsAFurtherAnalysisThatEndsAlike() {
        List<String> expected = inOrder();
        forget();
        sample.events().forEach(this::arrive);
        runDry();

        bring(false);
        runDry();

        assertThat(read.progress(STUDY).analysis()).isEqualTo(3);
        assertThat(announced(STUDY)).filteredOn(told -> told.contains("\"analysis\":3"))
                .extracting(told -> told.replace("\"analysis\":3", "\"analysis\":1"))
                .isEqualTo(expected);
    }

    @Test
    void bringingTheSameAgainChangesNothing() {
        inOrder();

        bring(false);
        assertThat(read.progress(STUDY).analysis()).isEqualTo(1);
        bring(true);
        assertThat(read.progress(STUDY).analysis()).isEqualTo(2);
    }

    @Test
    void whatIsTakenAwayBeginsAnAnalysisWithoutIt() {
        sample.events().forEach(this::arrive);
        runDry();
        List<String> without = announced(STUDY);
        forget();
        inOrder();

        transactions.executeWithoutResult(_ -> bring.removeCodebook(STUDY));
        transactions.executeWithoutResult(_ -> bring.removeExamples(STUDY));
        runDry();

        assertThat(announced(STUDY)).filteredOn(told -> told.contains("\"analysis\":3"))
                .extracting(told -> told.replace("\"analysis\":3", "\"analysis\":1"))
                .isEqualTo(without);
    }

    @Test
    void withExamplesAloneTheirCodesAreTheCodebook() {
        transactions.executeWithoutResult(_ -> bring.bring(STUDY, examples()));
        sample.events().forEach(this::arrive);
        runDry();

        assertThat(jdbc.sql("select label from code where status = 'human'").query((row, _) -> row.getString(1)).list())
                .contains("police", "court", "housing")
                .isSubsetOf("police", "court", "housing", "shame");
    }

    @Test
    void passagesThatRepeatWordsThatAreTakenBackAreDeletedWithThem() {
        inOrder();
        String words = jdbc.sql("select text from incident where transcript_number = 3 and turn = 0")
                .query((row, _) -> row.getString(1))
                .single();
        transactions.executeWithoutResult(_ -> bring.bring(STUDY, new BroughtCodebook(
                List.of(new CodebookEntry("police", "", List.of(words, "made up"))), false)));

        arrive(sample.removed(3));

        assertThat(jdbc.sql("select text from brought_passage where source = 'codebook'")
                .query((row, _) -> row.getString(1)).list())
                .containsExactly("made up");
    }

    @Test
    void whatPeopleDecideAboutItIsToldAndSurvivesAFurtherAnalysis() {
        bring(true);
        sample.events().forEach(this::arrive);
        runDry();
        CodeId code = new CodeId(jdbc.sql("select code_id from coding where status = 'suggested' order by 1 limit 1")
                .query((row, _) -> row.getString(1))
                .single());
        IncidentId suggested = new IncidentId(jdbc.sql("""
                select incident_id from coding where code_id = ? and status = 'suggested' order by 1 limit 1""")
                .param(code.value())
                .query((row, _) -> row.getString(1))
                .single());
        int before = announced(STUDY).size();

        decide(new Act.Rename(code, "another name"));
        decide(new Act.Confirm(Unit.of(suggested), code));

        List<String> told = announced(STUDY).subList(before, announced(STUDY).size());
        assertThat(told).anyMatch(event -> event.startsWith("CodebookChanged")
                && event.contains("\"code\":\"" + code.value() + "\"")
                && event.contains("\"label\":\"another name\"") && event.contains("\"status\":\"human\""));
        assertThat(told).anyMatch(event -> event.startsWith("PassageCoded")
                && event.contains("\"status\":\"confirmed\",\"coder\":\"Eve\""));
        Optional<StudyId> completed = Objects.requireNonNull(transactions.execute(_ -> complete.complete(Set.of())));
        assertThat(completed).contains(STUDY);
        assertThat(read.progress(STUDY).analysis()).isEqualTo(1);
        List<String> decided = standing();
        transactions.executeWithoutResult(_ -> restart.restart(STUDY));
        runDry();
        assertThat(read.progress(STUDY).analysis()).isEqualTo(2);
        assertThat(standing()).isEqualTo(decided)
                .contains(suggested.value() + " " + code.value() + " confirmed Eve",
                        code.value() + " another name human");
    }

    private void decide(Act act) {
        Decide.Outcome outcome = Objects
                .requireNonNull(transactions.execute(_ -> decide.decide(STUDY, "Eve", "", act)));
        assertThat(outcome).isInstanceOf(Decide.Outcome.Made.class);
    }

    private List<String> standing() {
        return jdbc.sql("""
                select incident_id || ' ' || code_id || ' ' || status || ' ' || coder from coding
                 union all select code_id || ' ' || label || ' ' || status from code order by 1""")
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void theLeastSureComeFirstWhereTheyAreAskedFor() {
        inOrder();

        var codings = read.codings(STUDY, 1, Optional.empty(), ReadCodes.Order.UNSURE, 0, 1000).items();
        assertThat(codings).extracting(coding -> coding.status().equals("suggested") ? 0 : 1).isSorted();
        assertThat(codings)
                .filteredOn(coding -> coding.confidence().isPresent())
                .isNotEmpty()
                .extracting(coding -> -coding.confidence().orElseThrow().doubt())
                .isSorted();
    }

}
