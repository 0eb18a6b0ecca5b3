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
import java.util.UUID;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.Unit;
import org.emic.coding.domain.brought.BringToStudy;
import org.emic.coding.domain.brought.BroughtCodebook;
import org.emic.coding.domain.decisions.Act;
import org.emic.coding.domain.decisions.NoEffect;
import org.emic.coding.domain.deductive.CodebookEntry;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.Decide;
import org.emic.coding.domain.study.RestartAnalysis;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.Retold;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.emic.contracts.testkit.Contracts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.messaging.Message;

/// People decide, ask the machine to learn, and get suggestions that follow from it.
class LearnFromDecisionsTest extends WithoutBroker {

    private static final UUID ID = UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c99");
    private static final StudyId STUDY = new StudyId(ID);

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

    private Decide.Outcome outcome(Act act) {
        return Objects.requireNonNull(transactions.execute(_ -> decide.decide(STUDY, "Eve", "", act)));
    }

    private Decide.Outcome.Made decide(Act act) {
        Decide.Outcome outcome = outcome(act);
        assertThat(outcome).isInstanceOf(Decide.Outcome.Made.class);
        return (Decide.Outcome.Made) outcome;
    }

    private List<IncidentId> about(String topic, int most) {
        return jdbc.sql("""
                select incident_id from incident where text like '%' || ? || '%'
                 order by transcript_number, turn limit ?""")
                .params(topic, most)
                .query((row, _) -> new IncidentId(row.getString(1)))
                .list();
    }

    private CodeId codeOf(IncidentId incident) {
        return jdbc.sql("select code_id from coding where incident_id = ? order by similarity desc limit 1")
                .param(incident.value())
                .query((row, _) -> new CodeId(row.getString(1)))
                .single();
    }

    private List<String> codings(String condition) {
        return jdbc.sql("select incident_id || ' ' || code_id || ' ' || status || ' ' || coder from coding where "
                + condition + " order by 1").query((row, _) -> row.getString(1)).list();
    }

    private List<String> standing() {
        return codings("status <> 'suggested'");
    }

    /// The police and the courts are one to the people who code, and so are housing and shame; they say so of the first
    /// transcript, by hand and by renaming what was found, before the others came.
    private CodeId[] taught() {
        CodeId found = codeOf(about("police", 1).getFirst());
        decide(new Act.Rename(found, "facing the state"));
        CodeId made = decide(new Act.Found("facing the others", "Where she lives, and with whom.")).code()
                .orElseThrow();
        about("police", 3).forEach(incident -> agree(incident, found));
        about("court case", 3).forEach(incident -> agree(incident, found));
        about("housing", 3).forEach(incident -> agree(incident, made));
        about("ashamed", 3).forEach(incident -> agree(incident, made));
        return new CodeId[]{found, made};
    }

    private void agree(IncidentId incident, CodeId code) {
        if (codings("status <> 'rejected'").stream().noneMatch(
                coding -> coding.startsWith(incident.value() + " " + code.value() + " ")
                        && !coding.contains("suggested"))) {
            decide(new Act.Apply(Unit.of(incident), code));
        }
    }

    private CodeId[] learnt() {
        sample.events().forEach(this::arrive);
        runDry();
        CodeId[] codes = taught();
        decide(new Act.Learn(false));
        return codes;
    }

    private List<String> lastAnalysis() {
        int last = read.progress(STUDY).analysis();
        return announced(STUDY).stream()
                .filter(told -> told.contains("\"analysis\":" + last + ","))
                .toList();
    }

    @Test
    void whatNobodyDecidedAboutIsSuggestedAsPeopleWouldSay() {
        CodeId[] codes = learnt();
        List<String> before = standing();
        List<String> shown = codings("true");

        runDry();

        assertThat(read.progress(STUDY).analysis()).isEqualTo(2);
        assertThat(codings("true")).isNotEqualTo(shown);
        assertThat(standing()).isEqualTo(before);
        assertThat(jdbc
                .sql("select label || ' ' || status || ' ' || definition from code where code_id in (?, ?) order by 1")
                .params(codes[0].value(), codes[1].value())
                .query(String.class)
                .list()).containsExactly("facing the others human Where she lives, and with whom.",
                        "facing the state edited ");
        String suggestedFor = "status = 'suggested' and code_id = '%s' and incident_id in (select incident_id from incident"
                + " where text like '%%%s%%' and transcript_number > 1)";
        assertThat(codings(suggestedFor.formatted(codes[1].value(), "housing"))).isNotEmpty();
        assertThat(codings(suggestedFor.formatted(codes[1].value(), "ashamed"))).isNotEmpty();
        assertThat(codings(suggestedFor.formatted(codes[1].value(), "police"))).isEmpty();
        assertThat(codings(suggestedFor.formatted(codes[1].value(), "court case"))).isEmpty();
        assertThat(read.codings(STUDY, 2, Optional.of(codes[1].value()), ReadCodes.Order.UNSURE, 0, 1000).items())
                .filteredOn(coding -> coding.status().equals("suggested"))
                .isNotEmpty()
                .allSatisfy(coding -> assertThat(coding.confidence()).hasValueSatisfying(confidence -> {
                    assertThat(confidence.probability()).isPresent();
                    assertThat(confidence.offers()).allSatisfy(offer -> assertThat(offer.label()).isNotEmpty());
                }));
    }

    @Test
    void whatIsToldKeepsTheContractsAndNamesWhatWasLearnt() {
        learnt();
        runDry();

        assertThat(announced(STUDY)).allSatisfy(told -> {
            String[] parts = told.split(" ", 2);
            Contracts.validate("emic.codes.v1", parts[0], parts[1].getBytes(StandardCharsets.UTF_8));
        });
        assertThat(announced(STUDY).getLast()).startsWith("AnalysisCompleted")
                .contains("\"learntAt\":" + learntAt(), "\"learntOnly\":false", "\"learnt\":\"");
    }

    private int learntAt() {
        return jdbc.sql("select max(number) from decision where act ->> 'act' = 'learn'").query(Integer.class).single();
    }

    @Test
    void aCrashAfterAnyStepMakesNoDifference() {
        learnt();
        runDry();
        List<String> expected = lastAnalysis();
        forget();
        learnt();
        while (new CompareContinuously(comparing(0, parameters, phrases), complete, transactions, Duration.ofDays(1), 1)
                .advance()) {
        }
        assertThat(lastAnalysis()).isEqualTo(expected);

        transactions.executeWithoutResult(_ -> restart.restart(STUDY));
        runDry();
        assertThat(lastAnalysis()).extracting(told -> told.replace("\"analysis\":3,", "\"analysis\":2,"))
                .isEqualTo(expected);
    }

    @Test
    void theOrderInWhichTheRestArrivesMakesNoDifference() {
        List<String> expected = withTheRestLater(sample.events());
        for (int seed = 1; seed <= 4; seed++) {
            forget();
            List<Message<byte[]>> shuffled = new ArrayList<>(sample.events());
            shuffled.addAll(sample.events());
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(withTheRestLater(shuffled)).isEqualTo(expected);
        }
    }

    /// People decide about the first transcript alone.
    private List<String> withTheRestLater(List<Message<byte[]>> rest) {
        sample.events().subList(0, 5).forEach(this::arrive);
        runDry();
        taught();
        decide(new Act.Learn(false));
        for (Message<byte[]> event : rest) {
            arrive(event);
            runDry();
        }
        assertThat(read.progress(STUDY).completed()).isTrue();
        return codings("true");
    }

    @Test
    void laterDecisionsTeachNothingUntilSomebodyAsksAgain() {
        CodeId[] codes = learnt();
        runDry();
        assertThat(outcome(new Act.Learn(false))).isEqualTo(new Decide.Outcome.Refused(NoEffect.ALREADY_SO));
        IncidentId one = suggestedFor(codes[1]);

        decide(new Act.Confirm(Unit.of(one), codes[1]));
        transactions.executeWithoutResult(_ -> restart.restart(STUDY));
        List<String> before = codings("true");
        runDry();
        assertThat(codings("true")).isEqualTo(before);

        decide(new Act.Learn(true));
        runDry();
        assertThat(jdbc.sql("select count(*) from code where incidents > 0 and code_id not in (?, ?)")
                .params(codes[0].value(), codes[1].value())
                .query(Integer.class)
                .single()).isZero();
        assertThat(standing())
                .anyMatch(coding -> coding.startsWith(one.value() + " " + codes[1].value() + " confirmed"));
    }

    private IncidentId suggestedFor(CodeId code) {
        return jdbc.sql("select incident_id from coding where code_id = ? and status = 'suggested' order by 1 limit 1")
                .param(code.value())
                .query((row, _) -> new IncidentId(row.getString(1)))
                .single();
    }

    @Test
    void undoingTheLearningComesToWhatWouldBeWithoutIt() {
        sample.events().forEach(this::arrive);
        runDry();
        taught();
        transactions.executeWithoutResult(_ -> restart.restart(STUDY));
        runDry();
        List<String> without = codings("true");

        int asked = decide(new Act.Learn(false)).number();
        runDry();
        assertThat(codings("true")).isNotEqualTo(without);
        decide(new Act.Undo(asked));
        runDry();

        assertThat(codings("true")).isEqualTo(without);
        assertThat(announced(STUDY).getLast()).startsWith("AnalysisCompleted").doesNotContain("learnt");
    }

    @Test
    void undoingWhatTaughtTakesItOutOfWhatIsLearnt() {
        CodeId[] codes = learnt();
        runDry();
        int found = jdbc.sql("select number from decision where act ->> 'act' = 'found'").query(Integer.class).single();

        decide(new Act.Undo(found));
        assertThat(codings("code_id = '" + codes[1].value() + "'")).isEmpty();
        runDry();

        assertThat(codings("code_id = '" + codes[1].value() + "'")).isEmpty();
        assertThat(jdbc.sql("select count(*) from suggested_code where code_id = ?").param(codes[1].value())
                .query(Integer.class).single()).isZero();
    }

    @Test
    void wordsThatAreTakenBackTeachNoMore() {
        CodeId[] codes = learnt();
        runDry();

        arrive(sample.removed(1));
        runDry();

        assertThat(read.progress(STUDY).completed()).isTrue();
        assertThat(codings("incident_id not in (select incident_id from incident)")).isEmpty();
        assertThat(jdbc.sql("select count(*) from suggested_code where learnt and code_id = ?").param(codes[0].value())
                .query(Integer.class).single()).isLessThanOrEqualTo(1);
        assertThat(announced(STUDY).getLast()).startsWith("AnalysisCompleted").contains("\"learntAt\":" + learntAt());
    }

    @Test
    void correctionsOfOtherTurnsLeaveWhatIsLearnt() {
        CodeId[] codes = learnt();
        runDry();
        List<String> before = standing();

        Retold.first(sample, 4).split(2, "They went to Zanzibar").events().forEach(this::arrive);
        runDry();

        assertThat(read.progress(STUDY).completed()).isTrue();
        assertThat(standing()).isEqualTo(before);
        assertThat(codings("status = 'suggested' and code_id = '" + codes[1].value() + "'")).isNotEmpty();
    }

    @Test
    void aBroughtCodebookComesFirstAndIsTaughtToo() {
        CodeId police = CodeId.brought("police");
        transactions.executeWithoutResult(_ -> bring.bring(STUDY, new BroughtCodebook(
                List.of(new CodebookEntry("police", "They did not believe her story.", List.of())), false)));
        sample.events().forEach(this::arrive);
        runDry();
        CodeId made = decide(new Act.Found("facing the others", "")).code().orElseThrow();
        about("court case", 4).forEach(incident -> agree(incident, police));
        about("housing", 3).forEach(incident -> agree(incident, made));
        about("ashamed", 3).forEach(incident -> agree(incident, made));
        List<String> before = standing();

        decide(new Act.Learn(true));
        runDry();

        assertThat(standing()).isEqualTo(before);
        assertThat(codings("status = 'suggested' and code_id = '" + police.value()
                + "' and incident_id in (select incident_id from incident where text like '%court case%')"))
                .isNotEmpty();
        assertThat(announced(STUDY).getLast()).contains("\"codebook\":\"", "\"learntOnly\":true");
        assertThat(
                jdbc.sql("select label || ' ' || status from code where incidents > 0 order by 1").query(String.class)
                        .list())
                .containsExactly("facing the others human", "police human");
    }

}
