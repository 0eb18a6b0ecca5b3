package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.emic.messaging.test.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class OutboxTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456789Z");

    private FreshDatabase database;
    private Station station;
    private JdbcClient jdbc;

    @BeforeEach
    void migrate() {
        database = FreshDatabase.create();
        Station.migrate(database);
        station = new Station(database, "emic.notes.v1", Clock.fixed(NOW, ZoneOffset.UTC));
        jdbc = JdbcClient.create(database.dataSource());
    }

    @AfterEach
    void close() {
        station.close();
    }

    @Test
    void numbersTheEventsOfEachKey() {
        station.append("a", "k", Map.of());
        station.append("a", "l", Map.of());
        station.append("b", "k", Map.of());
        station.append("a", "k", Map.of());
        assertThat(rows("select topic || key || sequence from outbox_event order by topic, key, sequence"))
                .containsExactly("ak1", "ak2", "al1", "bk1");
    }

    @Test
    void tellsTimeToTheMicrosecond() {
        station.append("a", "k", Map.of());
        assertThat(jdbc.sql("select occurred_at from outbox_event").query(OffsetDateTime.class).single().toInstant())
                .isEqualTo("2026-11-23T10:00:00.123456Z");
    }

    @Test
    void keepsNothingOfATransactionThatIsRolledBack() {
        station.append("a", "k", Map.of());
        station.transactions.executeWithoutResult(status -> {
            station.outbox.append(event(Map.of()));
            station.outbox.append(event(Map.of()));
            status.setRollbackOnly();
        });
        assertThat(rows("select topic || key || sequence from outbox_event")).containsExactly("ak1");
        assertThat(rows("select topic || key || last_sequence from outbox_key")).containsExactly("ak1");
    }

    @Test
    void continuesTheTraceOfWhatWasLastHeardAboutTheStudy() {
        hear("study", 1, "4bf92f3577b34da6a3ce929d0e0e4736");
        hear("study", 2, "11111111111111111111111111111111");
        hear("another", 3, "22222222222222222222222222222222");
        station.append("a", "k", Map.of());
        assertThat(rows("select traceparent from outbox_event")).singleElement()
                .asString()
                .matches("00-1{32}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01");
    }

    @Test
    void beginsATraceForAStudyThatNothingWasHeardAbout() {
        station.append("a", "k", Map.of());
        assertThat(rows("select traceparent from outbox_event")).singleElement()
                .asString()
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    private void hear(String subject, int second, String trace) {
        jdbc.sql("""
                insert into inbox_event (consumer, event_id, received_at, subject, traceparent)
                values ('c', :id, timestamptz '2026-11-23' + make_interval(secs => :second), :subject, :traceparent)
                """)
                .param("id", String.valueOf(second))
                .param("second", second)
                .param("subject", subject)
                .param("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .update();
    }

    @Test
    void serialisesAtOnce() {
        List<String> notes = new ArrayList<>(List.of("before"));
        station.transactions.executeWithoutResult(status -> {
            station.outbox.append(event(notes));
            notes.add("after");
        });
        assertThat(rows("select convert_from(data, 'UTF8') from outbox_event")).containsExactly("[\"before\"]");
    }

    @Test
    void refusesToBeCalledOutsideOfATransaction() {
        assertThatExceptionOfType(Outbox.NoTransaction.class)
                .isThrownBy(() -> station.outbox.append(event(Map.of("secret", 1))))
                .withMessageContaining("Noted.v1")
                .withMessageNotContaining("secret");
        assertThat(rows("select topic from outbox_event")).isEmpty();
    }

    @Test
    void refusesWhatIsTooLarge() {
        String most = "x".repeat(Outbox.MAX_DATA_BYTES - 2);
        station.append("a", "k", most);
        assertThatExceptionOfType(Outbox.TooLarge.class).isThrownBy(() -> station.append("a", "k", most + "x"))
                .satisfies(refusal -> assertThat(refusal.bytes()).isEqualTo(1_000_001));
        assertThat(rows("select topic || key || sequence from outbox_event")).containsExactly("ak1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\0b", "a\nb"})
    void refusesNamesThatCannotTravel(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NewEvent("a", name, "Noted.v1", "s", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new NewEvent("a", "k", name, "s", ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new NewEvent("a", "k", "Noted.v1", name, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new NewEvent(name, "k", "Noted.v1", "s", ""));
    }

    @Test
    void retractsKeysAndGoesOnWithTheirNumbers() {
        station.append("a", "t/0", Map.of());
        station.append("a", "t/1", Map.of());
        station.append("b", "t/1", Map.of());
        assertThat(retraction().retract("a", List.of("t/0", "t/1", "t/2"))).isEqualTo(2);
        station.append("a", "t/0", Map.of());
        assertThat(rows("select topic || key || sequence from outbox_event order by topic, key, sequence"))
                .containsExactly("at/02", "bt/11");
    }

    @Test
    void retractsWhatSomethingNewerHasReplaced() {
        station.append("a", "k", Map.of("analysis", 1));
        station.append("a", "k", Map.of("analysis", 2));
        station.append("a", "k", Map.of("other", 1));
        station.append("a", "l", Map.of("analysis", 1));
        assertThat(retraction().retractBelow("a", "k", "analysis", 2)).isEqualTo(1);
        assertThat(rows("select topic || key || sequence from outbox_event order by topic, key, sequence"))
                .containsExactly("ak2", "ak3", "al1");
    }

    @Test
    void marksInTheOrderInWhichARetractionLocks() throws Exception {
        OutboxBacklog backlog = new OutboxBacklog(station.dataSource, Clock.systemUTC());
        waitsForTheFirstKeyBeforeItLocksTheSecond(heads -> backlog.mark(heads.reversed()));
    }

    @Test
    void retractsInTheOrderInWhichTheRelayLocks() throws Exception {
        Retraction retraction = new RetractionJdbc(station.dataSource);
        waitsForTheFirstKeyBeforeItLocksTheSecond(heads -> retraction.retract("a", List.of("l", "k")));
    }

    private void waitsForTheFirstKeyBeforeItLocksTheSecond(Consumer<List<OutboxRow>> act) throws Exception {
        station.append("a", "l", Map.of());
        station.append("a", "k", Map.of());
        List<OutboxRow> heads = station.transactions.execute(status -> new OutboxBacklog(database.dataSource(),
                Clock.systemUTC())
                .heads(new LinkedHashSet<>(List.of(new OutboxKey("a", "k"), new OutboxKey("a", "l"))), 9)
                .values()
                .stream()
                .flatMap(List::stream)
                .toList());
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> waiting = station.transactions.execute(status -> {
                JdbcClient.create(station.dataSource)
                        .sql("select key from outbox_event where key = 'k' for update")
                        .query()
                        .singleRow();
                Future<?> started = other
                        .submit(() -> station.transactions.executeWithoutResult(inner -> act.accept(heads)));
                await().until(() -> rows("select 1 from pg_locks where not granted"), locks -> !locks.isEmpty());
                assertThat(rows("select key from outbox_event where key = 'l' for update skip locked"))
                        .containsExactly("l");
                return started;
            });
            waiting.get(10, TimeUnit.SECONDS);
        }
    }

    private Retraction retraction() {
        return new RetractionJdbc(database.dataSource());
    }

    private List<String> rows(String sql) {
        return jdbc.sql(sql).query((row, number) -> row.getString(1)).list();
    }

    private static NewEvent event(Object data) {
        return new NewEvent("a", "k", "Noted.v1", "study", data);
    }

}
