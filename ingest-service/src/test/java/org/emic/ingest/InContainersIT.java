package org.emic.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.emic.messaging.test.Conversation.header;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.emic.contracts.testkit.Contracts;
import org.emic.messaging.OwnedTopic;
import org.emic.messaging.test.ServiceInContainers;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.testcontainers.containers.GenericContainer;

/// The service beside a broker and a database in containers: an upload is accepted and told, or refused, and never
/// accepted and lost.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
        "emic.door.secret=a-secret-for-tests-only", "spring.cloud.stream.default-binder=kafka",
        "spring.datasource.hikari.connection-timeout=3000"})
class InContainersIT extends ServiceInContainers {

    private static final List<String> TOPICS = List.of("emic.studies.v1", "emic.transcripts.v1");
    private static final int TRANSCRIPTS = 3;

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Override
    protected Story story(UUID study) {
        return new Story() {

            @Override
            public void beginning() throws Exception {
                assertThat(open(study)).isEqualTo(201);
                assertThat(upload(study, 1)).isEqualTo(201);
            }

            @Override
            public void whileAway(GenericContainer<?> away) throws Exception {
                if (away.equals(BROKER)) {
                    assertThat(upload(study, 2)).isEqualTo(201);
                } else {
                    assertThat(upload(study, 2)).isGreaterThanOrEqualTo(500);
                }
            }

            @Override
            public void end() throws Exception {
                // Whoever was refused just as it came back presses the button again.
                await().atMost(Duration.ofMinutes(1)).until(() -> upload(study, 2) == 201);
                await().atMost(Duration.ofMinutes(1)).until(() -> upload(study, 3) == 201);
            }

            @Override
            public void outcome() {
                List<ConsumerRecord<String, byte[]>> heard = conversation().hear(TOPICS, study.toString(),
                        all -> all.size() >= 1 + 2 * TRANSCRIPTS);
                assertThat(heard).hasSize(1 + 2 * TRANSCRIPTS)
                        .allSatisfy(record -> Contracts.validate(record.topic(), header(record, "ce_type"),
                                record.value()));
            }

        };
    }

    private int open(UUID study) throws Exception {
        return send(request(study, "").header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString("{\"title\": \"T\", \"note\": \"Fictional\"}")));
    }

    private int upload(UUID study, int number) throws Exception {
        String body = "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + number
                + ".txt\"\r\nContent-Type: text/plain\r\n\r\nAnna: The police came to house " + number
                + ".\nBoma: Who asked her?\n\r\n--edge--\r\n";
        return send(request(study, "/transcripts").header("Content-Type", "multipart/form-data; boundary=edge")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(UTF_8))));
    }

    private HttpRequest.Builder request(UUID study, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/studies/api/studies/" + study + path))
                .header("X-Emic-Door", "a-secret-for-tests-only");
    }

    private int send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Override
    protected List<OwnedTopic> declared() {
        return Stream.of("emic.studies.v1", "emic.transcripts.v1")
                .map(Contracts::topic)
                .map(topic -> new OwnedTopic(topic.topic(), topic.partitions(), topic.retention(), topic.segment()))
                .toList();
    }

}
