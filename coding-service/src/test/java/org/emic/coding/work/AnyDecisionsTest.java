package org.emic.coding.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.Unit;
import org.emic.coding.domain.brought.BringToStudy;
import org.emic.coding.domain.brought.BroughtCodebook;
import org.emic.coding.domain.decisions.Act;
import org.emic.coding.domain.decisions.Memo;
import org.emic.coding.domain.deductive.CodebookEntry;
import org.emic.coding.domain.study.Decide;
import org.emic.coding.domain.study.RestartAnalysis;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.Retold;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.emic.contracts.testkit.Contracts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.messaging.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// People decide anything at any moment: while a study arrives, is compared, corrected and withdrawn from, gets a codebook,
/// and is compared anew. In the end all of it is a function of the words and of the decisions in order.
class AnyDecisionsTest extends WithoutBroker {

    private static final UUID ID = UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1d22");
    private static final StudyId STUDY = new StudyId(ID);

    @Autowired
    private Decide decide;
    @Autowired
    private RestartAnalysis restart;
    @Autowired
    private BringToStudy bring;

    private final SampleStudy sample = new SampleStudy(ID, 3, 2);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void comparedAnewItComesToTheSameAndIsToldAsItIsStored(long seed) {
        Random random = new Random(seed);
        Deque<Message<byte[]>> events = new ArrayDeque<>(sample.events());
        Retold corrected = Retold.first(sample, 1).split(2, "quite other words");
        events.addAll(corrected.events());
        events.addAll(corrected.withdraw(5).events());
        if (random.nextBoolean()) {
            events.add(sample.removed(3));
        }
        int decisions = 40;
        while (!events.isEmpty() || decisions > 0) {
            switch (random.nextInt(12)) {
                case 0, 1, 2 -> Optional.ofNullable(events.poll()).ifPresent(this::arrive);
                case 3, 4, 5 -> step();
                case 6 -> completeDecided();
                case 7 -> happensSeldom(random);
                default -> {
                    decisions--;
                    decideAnything(random);
                }
            }
        }
        settle();
        List<String> stored = stored();
        assertThat(told()).isEqualTo(codings());
        restart();
        settle();
        assertThat(stored()).isEqualTo(stored);
        assertThat(told()).isEqualTo(codings());
        for (String event : announced(STUDY)) {
            int space = event.indexOf(' ');
            Contracts.validate("emic.codes.v1", event.substring(0, space),
                    event.substring(space + 1).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void happensSeldom(Random random) {
        switch (random.nextInt(6)) {
            case 0 -> restart();
            case 1 -> transactions.executeWithoutResult(_ -> bring.bring(STUDY, new BroughtCodebook(
                    List.of(new CodebookEntry("police", "They did not believe her story.", List.of()),
                            new CodebookEntry("shame", "Her family was ashamed.", List.of())),
                    random.nextInt(4) == 0)));
            case 2 -> transactions.executeWithoutResult(_ -> bring.removeCodebook(STUDY));
            default -> runDry();
        }
    }

    private void restart() {
        transactions.executeWithoutResult(_ -> restart.restart(STUDY));
    }

    private boolean completeDecided() {
        return Objects.requireNonNull(transactions.execute(_ -> complete.complete(Set.of()))).isPresent();
    }

    private void settle() {
        do {
            runDry();
        } while (completeDecided());
    }

    private void decideAnything(Random random) {
        List<String> codes = strings("select code_id from code where study_id = :study and analysis = :shown");
        List<String> incidents = strings("select incident_id from incident where study_id = :study");
        if (incidents.isEmpty()) {
            return;
        }
        CodeId one = code(codes, random);
        CodeId other = code(codes, random);
        List<String> carrying = strings("select incident_id from coding where study_id = :study and analysis = :shown"
                + " and code_id = '" + one + "' and stretch is null");
        IncidentId incident = incident(carrying.isEmpty() ? incidents : carrying, random);
        Unit unit = Unit.of(incident);
        Act act = switch (random.nextInt(14)) {
            case 0 -> new Act.Found("made " + random.nextInt(1000), "");
            case 1 -> new Act.Apply(Unit.of(incident(incidents, random)), one);
            case 2 -> new Act.Apply(Unit.of(new Mark(incident, 1, incident, 9)), one);
            case 3 -> new Act.Confirm(unit, one);
            case 4 -> new Act.Reject(unit, one);
            case 5 -> new Act.Move(unit, one, other);
            case 6 -> new Act.ConfirmCode(one);
            case 7 -> random.nextInt(3) == 0 ? new Act.RejectCode(one) : new Act.Define(one, "what it means");
            case 8 -> new Act.Rename(one, "renamed " + random.nextInt(1000));
            case 9 -> new Act.Merge(one, other);
            case 10 -> new Act.Split(one, "split " + random.nextInt(1000),
                    carrying.stream().limit(2).map(IncidentId::new).map(Unit::of).toList());
            case 11 -> new Act.Write(new Memo(Memo.Kind.CODE, "a thought", Optional.of(one),
                    Optional.of(incident(incidents, random)), Optional.empty(), Memo.Comparison.NONE, Optional.empty(),
                    ""));
            default -> new Act.Undo(1 + random.nextInt(40));
        };
        transactions.execute(_ -> decide.decide(STUDY, random.nextBoolean() ? "Ada" : "Ben", "", act));
    }

    private static CodeId code(List<String> codes, Random random) {
        return new CodeId(codes.isEmpty() ? "c-000000000000" : codes.get(random.nextInt(codes.size())));
    }

    private static IncidentId incident(List<String> incidents, Random random) {
        return new IncidentId(incidents.get(random.nextInt(incidents.size())));
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql.replace(":shown", "(select shown_analysis from study where study_id = :study)")
                + " order by 1").param("study", ID).query((row, _) -> row.getString(1)).list().stream().sorted()
                .toList();
    }

    private List<String> stored() {
        List<String> stored = new ArrayList<>();
        stored.addAll(strings("select (to_jsonb(c) - 'analysis')::text from code c where study_id = :study"
                + " and analysis = :shown"));
        stored.addAll(strings("select (to_jsonb(c) - 'analysis')::text from coding c where study_id = :study"
                + " and analysis = :shown"));
        stored.addAll(strings("select fingerprint from analysis where study_id = :study and analysis = :shown"));
        return stored;
    }

    private List<String> codings() {
        return strings("select coding_id || ' ' || code_id || ' ' || status || ' ' || coder from coding"
                + " where study_id = :study and analysis = :shown");
    }

    /// The codings of the last analysis, as whoever read all events has them.
    private List<String> told() {
        Map<String, JsonNode> passages = new TreeMap<>();
        int shown = jdbc.sql("select shown_analysis from study where study_id = ?")
                .param(ID)
                .query(Integer.class)
                .single();
        for (String event : announced(STUDY)) {
            JsonNode data = JsonMapper.shared().readTree(event.substring(event.indexOf(' ') + 1));
            if (event.startsWith("PassageCoded.v1") && data.path("analysis").asInt() == shown) {
                passages.put(data.path("transcriptNumber") + "/" + data.path("passage"), data);
            }
        }
        return passages.values()
                .stream()
                .flatMap(passage -> passage.path("codings").valueStream())
                .map(coding -> coding.path("coding").asString() + " " + coding.path("code").asString() + " "
                        + coding.path("status").asString() + " " + coding.path("coder").asString())
                .sorted()
                .toList();
    }

}
