package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What was taken back while a relay had it in hand is deleted like what had been sent before.
class ErasureAndRelayTest {

    private final HeldBroker broker = new HeldBroker();
    private ErasureSite site;
    private Station relay;

    @BeforeEach
    void open() throws Exception {
        site = new ErasureSite();
        relay = new Station(site.database, site.topic, Clock.systemUTC(), broker);
        relay.append(site.topic, "key", Map.of("number", 1));
        relay.relay.start();
        broker.awaitHeld();
    }

    @AfterEach
    void close() {
        broker.letGo();
        relay.close();
        site.close();
    }

    @Test
    void waitsForTheWaveThatHasReadWhatWasTakenBack() {
        withdraw();
        site.turn();
        assertThat(site.jdbc.sql("select count(*) from erasure_partition").query(Integer.class).single()).isZero();
        assertThat(site.undone()).isEqualTo(1);
        broker.letGo();
        awaitDone();
        assertThat(sent()).isEqualTo(1);
        assertThat(left()).isZero();
    }

    @Test
    void aRelayThatWasTakenForDeadAsksForWhatItHasSentSince() {
        withdraw();
        site.jdbc.sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and query like '%outbox_event%'
                """).query((row, number) -> row.getBoolean(1)).list();
        awaitDone();
        assertThat(sent()).isZero();
        broker.letGo();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(sent()).isEqualTo(1);
            site.turn();
            assertThat(left()).isZero();
        });
    }

    private void withdraw() {
        relay.transactions.executeWithoutResult(status -> {
            new RetractionJdbc(relay.dataSource).retract(site.topic, List.of("key"));
            new ErasureJdbc(relay.dataSource, Clock.systemUTC()).erase(site.topic);
        });
    }

    private void awaitDone() {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            site.turn();
            assertThat(site.undone()).isZero();
        });
    }

    // The topic is made with the partitions that the relay declares.
    private long sent() {
        return site.ends().stream().mapToLong(Long::longValue).sum();
    }

    private long left() {
        return sent() - site.starts().stream().mapToLong(Long::longValue).sum();
    }

}
