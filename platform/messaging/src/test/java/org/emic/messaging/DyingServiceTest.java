package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.emic.messaging.test.FreshDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A service in a process of its own dies at each point in turn, each time without a goodbye.
@Execution(ExecutionMode.CONCURRENT)
class DyingServiceTest {

    private static final int EVENTS_A_LIFE = 20;

    @TempDir
    private Path folder;

    private final String topic = "emic.deadly-" + UUID.randomUUID();
    private final FreshDatabase database = FreshDatabase.create();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());
    private final KafkaProbe kafka = new KafkaProbe();
    private int sent;

    @AfterEach
    void close() {
        kafka.close();
    }

    @Test
    void handlesEachEventOnceAndInOrderWhereverItDies() throws Exception {
        kafka.createTopic(topic, 1, Map.of());
        for (FailPoint point : FailPoint.values()) {
            send();
            Files.createFile(folder.resolve(point.file()));
            try (ServiceProcess service = start()) {
                assertThat(service.process.waitFor(3, TimeUnit.MINUTES)).describedAs("%s dies", point).isTrue();
                assertThat(service.process.exitValue()).describedAs(service.log()).isEqualTo(137);
                assertThat(folder.resolve(point.file())).doesNotExist();
                assertThat(service.log()).contains("WARN", "dies when it reaches a point");
            }
        }
        try (ServiceProcess service = start()) {
            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(echoes().stream().distinct()).describedAs(service.log())
                            .hasSize(sent));
        }
        assertThat(handled()).hasSize(sent).isSorted().doesNotHaveDuplicates();
        assertThat(echoes().stream().distinct()).isSorted();
    }

    private void send() {
        for (int event = 0; event < EVENTS_A_LIFE; event++) {
            kafka.send(KafkaProbe.event(topic, topic, "Noted.v1",
                    "{\"note\":\"n\",\"number\":%d}".formatted(++sent)));
        }
    }

    private ServiceProcess start() throws Exception {
        return new ServiceProcess(folder, database, topic, Map.of("EMIC_MESSAGING_FAIL_POINTS", folder.toString()));
    }

    private List<Integer> handled() {
        return jdbc.sql("select number from handled order by nr").query((row, nr) -> row.getInt(1)).list();
    }

    // What followed from the events, in the order in which it left.
    private List<Integer> echoes() {
        List<Integer> numbers = new ArrayList<>();
        for (var echo : kafka.all("emic.echoes.v1")) {
            if (topic.equals(new String(echo.key(), StandardCharsets.UTF_8))) {
                numbers.add(Recorded.number(echo.value()));
            }
        }
        return numbers;
    }

}
