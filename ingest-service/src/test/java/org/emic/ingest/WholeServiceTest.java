package org.emic.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.emic.contracts.testkit.Contracts;
import org.emic.ingest.domain.reading.Reads;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.TestBroker;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The service as it runs: a server on a port, a database and a broker.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "emic.door.secret=a-secret-for-tests-only")
class WholeServiceTest {

    @LocalServerPort
    private int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String study = UUID.randomUUID().toString();

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        FreshDatabase.create().register(properties);
        TestBroker.register(properties);
    }

    @Test
    void tellsOtherServicesOfAStudyAndItsTranscripts() throws Exception {
        assertThat(open().statusCode()).isEqualTo(201);
        assertThat(upload("transcript.vtt", Reads.bytes("demo/transcript.vtt")).statusCode()).isEqualTo(201);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBroker.bootstrapServers(), "group.id", study, "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of("emic.studies.v1", "emic.transcripts.v1"));
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
                return records.stream().filter(record -> header(record, "ce_subject").equals(study)).count() >= 6;
            });
        }
        assertThat(records).filteredOn(record -> header(record, "ce_subject").equals(study)).allSatisfy(record -> {
            Contracts.validate(record.topic(), header(record, "ce_type"), record.value());
            assertThat(header(record, "ce_source")).isEqualTo("/ingest-service");
        });
    }

    @Test
    void saysWhatIsWrongWithAFileLargerThanIsRead() throws Exception {
        assertThat(open().statusCode()).isEqualTo(201);
        HttpResponse<String> line = upload("a.txt", "a".repeat(50 << 20).getBytes(StandardCharsets.UTF_8));
        assertThat(line.statusCode()).isEqualTo(413);
        assertThat(line.body()).contains("line 1 has 52,428,800 characters");
        HttpResponse<String> size = upload("b.txt",
                "Anna: never mind.\n".repeat(1_300_000).getBytes(StandardCharsets.UTF_8));
        assertThat(size.statusCode()).isEqualTo(413);
        assertThat(size.body()).contains("23,400,000 bytes").doesNotContain("never mind");
    }

    @Test
    void readsALongTranscript() throws Exception {
        assertThat(open().statusCode()).isEqualTo(201);
        String talk = "Anna: The police came again on Tuesday, and nobody wrote it down. Who asked her?\nBoma: Yes.\n";
        HttpResponse<String> answer = upload("a.txt", talk.repeat(3_000).getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).contains("\"turns\":6000", "\"incidents\":3000");
    }

    @Test
    void givesEachDocumentOneNumberHoweverManyUploadItAtOnce() throws Exception {
        assertThat(open().statusCode()).isEqualTo(201);
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            byte[] document = "Anna: The police came to house %d.\nBoma: Who?\n".formatted(i % 4)
                    .getBytes(StandardCharsets.UTF_8);
            answers.add(http.sendAsync(uploading("a.txt", document).build(), HttpResponse.BodyHandlers.ofString()));
        }
        List<String> bodies = answers.stream().map(CompletableFuture::join).map(HttpResponse::body).toList();
        assertThat(bodies).filteredOn(body -> body.contains("\"alreadyReleased\":false")).hasSize(4);
        assertThat(bodies).allSatisfy(body -> assertThat(body).containsPattern("\"number\":[1-4],"));
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> open() throws IOException, InterruptedException {
        return send(request("").PUT(HttpRequest.BodyPublishers.ofString("{\"title\": \"T\", \"note\": \"Fictional\"}"))
                .header("Content-Type", "application/json"));
    }

    private HttpResponse<String> upload(String name, byte[] bytes) throws IOException, InterruptedException {
        return send(uploading(name, bytes));
    }

    private HttpRequest.Builder uploading(String name, byte[] bytes) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + name
                + "\"\r\nContent-Type: text/plain\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return request("/transcripts").POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .header("Content-Type", "multipart/form-data; boundary=edge");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/studies/api/studies/" + study + path))
                .header("X-Emic-Door", "a-secret-for-tests-only");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
