package org.emic.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.RecordedDeadLetters;
import org.emic.theme.domain.code.Candidate;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.Term;
import org.emic.theme.domain.study.CodebookChange;
import org.emic.theme.domain.study.CodebookDelta;
import org.emic.theme.domain.study.CodedPassage;
import org.emic.theme.domain.study.CodesCompleted;
import org.emic.theme.domain.study.FollowCodebook;
import org.emic.theme.domain.study.GivenUp;
import org.emic.theme.domain.study.StudyId;
import org.emic.theme.domain.study.Versions;
import org.emic.theme.domain.study.Versions.Covered;
import org.emic.theme.domain.theme.SubThemes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/// A study grows from one transcript to two, then a transcript is taken back and a second analysis begins. Whatever the
/// order and the number of copies in which that arrives, the same is stored in the end, row by row, and the same is told
/// of the last analysis. A coded passage is given up and read after all.
@SpringBootTest(properties = {"emic.door.secret=secret-of-the-test-0123456789abcdef",
        "emic.messaging.relay.enabled=false", "spring.cloud.stream.default-binder=integration"})
@Import(TestChannelBinderConfiguration.class)
class AnyHistoryTest {

    private static final StudyId STUDY = new StudyId(UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11"));
    private static final UUID TRANSCRIPT = UUID.fromString("5d0f6a0e-5c5c-5f0e-9d57-0d0b5a0f1a11");
    private static final List<Code> CODES = SubThemes.codes();
    private static final List<String> TABLES = List.of("study", "codebook", "code", "passage", "waiting_delta",
            "synthesis", "given_up");

    @Autowired
    FollowCodebook follow;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient database;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        FreshDatabase.create().register(properties);
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Quiet {

        @Bean
        RecordedDeadLetters recordedDeadLetters() {
            return new RecordedDeadLetters();
        }

    }

    @BeforeEach
    void forget() {
        database.sql("truncate study, outbox_event, outbox_key, dead_letter, erasure, letter_erasure cascade").update();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void copiesBehindTheirFirstOnesChangeNothingThatIsToldOrKept(long seed) {
        events().forEach(this::happens);
        History plain = history(Long.MAX_VALUE);
        forget();
        Random random = new Random(seed);
        List<Consumer<FollowCodebook>> order = new ArrayList<>();
        for (Consumer<FollowCodebook> event : events()) {
            order.add(event);
            for (int copies = random.nextInt(4); copies > 0; copies--) {
                order.add(order.get(random.nextInt(order.size())));
            }
        }
        order.forEach(this::happens);
        assertThat(history(Long.MAX_VALUE)).isEqualTo(plain);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyOrderAndAnyNumberOfCopiesEndAlike(long seed) {
        events().forEach(this::happens);
        History plain = history(2);
        forget();
        Random random = new Random(seed);
        List<Consumer<FollowCodebook>> order = new ArrayList<>();
        events().forEach(event -> order.addAll(Collections.nCopies(2 + random.nextInt(4), event)));
        Collections.shuffle(order, random);
        order.forEach(this::happens);
        assertThat(history(2)).isEqualTo(plain);
        assertThat(plain.told()).last().asString().contains("\"analysis\":2,\"through\":2", "\"gaps\":[]");
    }

    @Test
    void whatALowerAnalysisToldIsDeletedFromKafkaAndItsLettersAreErased() {
        events().forEach(this::happens);
        assertThat(database.sql("select count(*) from erasure where topic = 'emic.themes.v1'")
                .query(Integer.class)
                .single()).isEqualTo(1);
        assertThat(database.sql("select below from letter_erasure where consumer = 'theme.codes' and key = :study")
                .param("study", STUDY.toString())
                .query(Integer.class)
                .single()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPassageThatWasGivenUpAndIsReadAfterAllLeavesNoTrace(long seed) {
        events().forEach(this::happens);
        History plain = history(2);
        forget();
        List<Consumer<FollowCodebook>> order = new ArrayList<>(events());
        Consumer<FollowCodebook> unreadable = order.remove(order.size() - 2);
        Collections.shuffle(order, new Random(seed));
        order.forEach(this::happens);
        happens(givenUp("a"));
        assertThat(gaps()).contains("1");
        happens(service -> service.isRead(STUDY, "a"));
        happens(unreadable);
        assertThat(history(2)).isEqualTo(plain);
    }

    /// Labels are people's words, which may have been withdrawn since (ADR 8).
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void noWordOfALowerAnalysisStaysInAnyTableOnceAHigherOneIsComplete(long seed) {
        List<Consumer<FollowCodebook>> lower = analysis(1, CODES.stream().map(AnyHistoryTest::ofZanzibar).toList());
        lower.forEach(this::happens);
        assertThat(holding("zanzibar")).contains("code", "synthesis", "outbox_event");
        List<Consumer<FollowCodebook>> order = new ArrayList<>(lower);
        order.addAll(analysis(2, CODES));
        Collections.shuffle(order, new Random(seed));
        order.forEach(this::happens);
        assertThat(holding("zanzibar")).isEmpty();
        lower.forEach(this::happens);
        assertThat(holding("zanzibar")).isEmpty();
        assertThat(history(2).told()).allMatch(told -> told.contains("\"analysis\":2"));
    }

    private static List<Consumer<FollowCodebook>> analysis(int analysis, List<Code> codes) {
        return List.of(changed(analysis, 1, codes), coded(analysis, 1, 1, true),
                completed(analysis, 1, 1, codes.size(), new Covered(TRANSCRIPT, 1, 1, 1)));
    }

    private static Code ofZanzibar(Code code) {
        return new Code(code.id(), code.label() + " in Zanzibar", code.origin(), code.status(), code.first(),
                code.incidents(), code.voices(), List.of(new Candidate("leaving Zanzibar", code.origin(), 1)),
                List.of(new Term("zanzibar", 1)), code.centre());
    }

    /// The tables in which a word stands, as text or within bytes.
    private List<String> holding(String word) {
        String bytes = HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)).substring(2);
        return rows("select table_name from information_schema.tables where table_schema = current_schema()").stream()
                .filter(table -> !rows(
                        "select 1 from \"%s\" t where lower(t::text) like '%%%s%%' or t::text like '%%%s%%'"
                                .formatted(table, word, bytes))
                        .isEmpty())
                .toList();
    }

    @Test
    void whatWasGivenUpExplainsNothingInALaterAnalysis() {
        happens(changed(1, 1, CODES));
        happens(givenUp("a"));
        happens(changed(2, 1, CODES));
        happens(completed(2, 1, 1, CODES.size(), new Covered(TRANSCRIPT, 1, 1, 1)));
        assertThat(gaps()).isEmpty();
        happens(givenUp("b"));
        assertThat(gaps()).contains("1");
    }

    @Test
    void whatWasGivenUpBeforeAnythingElseArrivedBelongsToTheFirstAnalysis() {
        happens(givenUp("a"));
        happens(changed(1, 1, CODES));
        happens(completed(1, 1, 1, CODES.size(), new Covered(TRANSCRIPT, 1, 1, 1)));
        assertThat(gaps()).contains("1");
        happens(changed(2, 1, CODES));
        assertThat(rows("select event from given_up")).isEmpty();
    }

    @Test
    void whatWasReadAfterAllExplainsNoOtherPassage() {
        happens(changed(1, 1, CODES));
        happens(givenUp("a"));
        happens(service -> service.isRead(STUDY, "a"));
        happens(coded(1, 1, 1, false));
        happens(completed(1, 2, 1, CODES.size(), new Covered(TRANSCRIPT, 1, 1, 1),
                new Covered(STUDY.value(), 2, 1, 1)));
        assertThat(gaps()).isEmpty();
    }

    @Test
    void whatOneCompletionDoesWithoutMayBeLackingInTheNextOneToo() {
        List.of("a", "a again", "b").forEach(event -> happens(givenUp(event)));
        happens(changed(1, 1, CODES));
        happens(completed(1, 1, 1, CODES.size(), new Covered(TRANSCRIPT, 1, 1, 1)));
        assertThat(gaps()).contains("1");
        happens(completed(1, 2, 1, CODES.size(), new Covered(TRANSCRIPT, 1, 1, 2),
                new Covered(STUDY.value(), 2, 1, 1)));
        assertThat(gaps()).contains("2");
    }

    /// The act may have been about a version that was replaced since; then it is the open one that is missing.
    @Test
    void nothingIsExplainedWhileARecordIsUndecided() {
        happens(changed(1, 1, CODES));
        happens(givenUp("a"));
        happens(coded(1, 1, 2, false));
        blocked("open");
        happens(completed(1, 2, 1, CODES.size(), new Covered(TRANSCRIPT, 1, 1, 2),
                new Covered(STUDY.value(), 2, 1, 1)));
        assertThat(gaps()).isEmpty();
        blocked("given-up");
        happens(givenUp("b"));
        assertThat(gaps()).contains("1");
    }

    @Test
    void aRecordOfALowerAnalysisIsUndecidedTooUntilItIsRead() {
        happens(changed(1, 1, CODES));
        blocked("open");
        happens(changed(2, 1, CODES));
        happens(givenUp("a"));
        happens(completed(2, 1, 1, CODES.size(), new Covered(TRANSCRIPT, 1, 1, 1)));
        assertThat(gaps()).isEmpty();
        blocked("retried");
        happens(coded(1, 1, 1, false));
        assertThat(gaps()).contains("1");
    }

    private void blocked(String state) {
        database.sql("""
                insert into dead_letter (consumer, topic, record_partition, record_offset, record_time, letter_topic,
                    letter_partition, letter_offset, subject, key, type, event_id, reason, kept_at, state)
                values ('theme.codes', 'emic.codes.v1', 0, 0, 0, 'emic.codes.v1.theme.codes.dlt', 0, 0, :study, :study,
                    'PassageCoded.v1', 'b', 'not-json', now(), :state)
                on conflict (consumer, topic, record_partition, record_offset, record_time)
                    do update set state = excluded.state
                """).param("study", STUDY.toString()).param("state", state).update();
    }

    private static Consumer<FollowCodebook> givenUp(String event) {
        return service -> service.givenUp(STUDY, new GivenUp(event, "theme.codes", "not-json"));
    }

    private Optional<String> gaps() {
        return database.sql("select document ->> 'gaps' from synthesis").query(String.class).optional();
    }

    private static List<Consumer<FollowCodebook>> events() {
        return List.of(changed(1, 1, CODES.subList(0, 6)), coded(1, 1, 1, false),
                completed(1, 1, 1, 6, new Covered(TRANSCRIPT, 1, 1, 1)), coded(1, 2, 1, true),
                changed(1, 2, CODES.subList(6, CODES.size())), coded(1, 1, 2, true),
                completed(1, 2, 2, CODES.size(), new Covered(TRANSCRIPT, 1, 1, 2), new Covered(STUDY.value(), 2, 1, 1)),
                coded(2, 1, 1, false), changed(2, 1, CODES.subList(0, 7)),
                completed(2, 1, 1, 7, new Covered(TRANSCRIPT, 1, 1, 1)),
                changed(2, 2, CODES.subList(7, CODES.size())), coded(2, 1, 2, true),
                completed(2, 2, 2, CODES.size(), new Covered(TRANSCRIPT, 1, 1, 2)));
    }

    private static Consumer<FollowCodebook> changed(int analysis, int version, List<Code> codes) {
        CodebookDelta delta = new CodebookDelta(STUDY, analysis, version,
                codes.stream().<CodebookChange>map(CodebookChange.Stands::new).toList());
        return follow -> follow.changed(delta);
    }

    private static Consumer<FollowCodebook> coded(int analysis, int transcript, int version, boolean rivals) {
        CodedPassage passage = new CodedPassage(STUDY, analysis, transcript, 1, version,
                transcript == 1 ? SubThemes.rivalries(rivals) : List.of());
        return follow -> follow.coded(passage);
    }

    private static Consumer<FollowCodebook> completed(int analysis, int through, int codebook, int codes,
            Covered... passages) {
        CodesCompleted completed = new CodesCompleted(STUDY, analysis, through, passages.length, codes,
                (analysis + "" + through).repeat(32), Optional.of(new Versions(codebook, List.of(passages))));
        return follow -> follow.completed(completed);
    }

    private void happens(Consumer<FollowCodebook> event) {
        transactions.executeWithoutResult(_ -> event.accept(follow));
    }

    private record History(Map<String, List<String>> stored, List<String> told) {}

    private History history(long lastFacts) {
        Map<String, List<String>> stored = new TreeMap<>();
        for (String table : TABLES) {
            stored.put(table, rows("select t::text from " + table + " t order by 1"));
        }
        List<String> told = rows("""
                select type || ' ' || convert_from(data, 'UTF8') from outbox_event order by sequence""");
        return new History(stored, told.subList((int) Math.max(0, told.size() - lastFacts), told.size()));
    }

    private List<String> rows(String sql) {
        return database.sql(sql).query((row, _) -> row.getString(1)).list();
    }

}
