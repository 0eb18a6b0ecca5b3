package org.emic.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.emic.contracts.testkit.Contracts;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.TestBroker;
import org.emic.report.domain.report.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The whole service between a real broker, a real database and HTTP. The examples that the contracts publish make a
/// study of one turn; they are sent with the themes first and the study last.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emic.door.secret="
        + ReportServiceTest.SECRET)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportServiceTest {

    static final String SECRET = "a-secret-of-thirty-two-characters-or-more";

    private static final String STUDY = "0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11";
    private static final String UNKNOWN = "11111111-5a0e-4d7c-9a55-6a4f0f0f1c11";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private KafkaTemplate<byte[], byte[]> kafka;

    @Autowired
    private JdbcClient jdbc;

    @TestConfiguration(proxyBeanMethods = false)
    static class Topics {

        @Bean
        NewTopics topicsOfOthers() {
            return new NewTopics(List.of("studies", "transcripts", "codes", "themes")
                    .stream()
                    .map(name -> new NewTopic("emic." + name + ".v1", 2, (short) 1))
                    .toArray(NewTopic[]::new));
        }

    }

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        FreshDatabase.create().register(properties);
        TestBroker.register(properties);
    }

    @BeforeAll
    void tellEverything() throws Exception {
        assertThat(progress(STUDY).get("report").isNull()).isTrue();
        send("emic.themes.v1", "ThemesSynthesised.v1", 0);
        send("emic.themes.v1", "AnalysisCompleted.v1", 0);
        // Nothing is done with it yet.
        send("emic.codes.v1", "MemoWritten.v1", 0);
        send("emic.codes.v1", "CodebookChanged.v1", 0);
        send("emic.codes.v1", "CodebookChanged.v1", 1);
        send("emic.codes.v1", "PassageCoded.v1", 0);
        send("emic.codes.v1", "AnalysisCompleted.v1", 0);
        send("emic.transcripts.v1", "PassageReleased.v1", 0);
        send("emic.transcripts.v1", "TranscriptReleased.v1", 0);
        send("emic.studies.v1", "StudyOpened.v1", 0);
        await().atMost(Duration.ofSeconds(90)).until(() -> !progress(STUDY).get("report").isNull());
    }

    private void send(String topic, String type, int example) throws Exception {
        var json = Contracts.examples(topic, type)
                .stream()
                .sorted((a, b) -> a.name().length() - b.name().length())
                .toList()
                .get(example)
                .json();
        var message = new ProducerRecord<>(topic, STUDY.getBytes(StandardCharsets.UTF_8), json);
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", UUID.nameUUIDFromBytes((topic + type + example).getBytes(StandardCharsets.UTF_8))
                .toString());
        header(message, "ce_type", type);
        header(message, "ce_source", "/test");
        header(message, "ce_subject", STUDY);
        header(message, "ce_time", "2026-11-23T10:00:00Z");
        kafka.send(message).get();
        kafka.send(message).get();
    }

    private static void header(ProducerRecord<byte[], byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("X-Emic-Door", SECRET);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode progress(String study) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(get("/reports/api/studies/" + study + "/progress").body());
    }

    @Test
    void tellsTheProgressAndTheFilesOfTheReport() throws Exception {
        JsonNode progress = progress(STUDY);
        assertThat(progress.propertyNames()).containsExactlyInAnyOrder("transcripts", "incidents", "compared",
                "codes", "codings", "themes", "subThemes", "analysis", "blocked", "report");
        assertThat(progress.get("compared").asInt()).isEqualTo(1);
        assertThat(progress.get("blocked").asInt()).isZero();
        assertThat(progress.get("codes").asInt()).isEqualTo(1);
        assertThat(progress.get("report").get("through").asInt()).isEqualTo(1);
        assertThat(progress.get("report").get("files").findValuesAsString("name")).containsExactly("codings.csv",
                "themes.json", "report.html", "manifest.json");
    }

    @Test
    void showsWhatCouldNotBeReadUntilSomebodyDecides() throws Exception {
        String study = UUID.randomUUID().toString();
        var broken = new ProducerRecord<>("emic.codes.v1", study.getBytes(StandardCharsets.UTF_8), "cut".getBytes(
                StandardCharsets.UTF_8));
        header(broken, "ce_type", "PassageCoded.v1");
        header(broken, "ce_subject", study);
        kafka.send(broken).get();
        await().atMost(Duration.ofSeconds(30)).until(() -> progress(study).get("blocked").asInt() == 1);
        assertThat(get("/reports/studies/" + study, "Accept", "text/html").body()).contains("1 record is blocked",
                "PassageCoded.v1", "/reports/operations?study=" + study);
        assertThat(get("/reports/operations", "Accept", "text/html").body()).contains("bad-header", study);
    }

    @Test
    void aStudyOfWhichNothingArrivedHasMadeNoProgress() throws Exception {
        JsonNode progress = progress(UNKNOWN);
        assertThat(progress.get("incidents").asInt()).isZero();
        assertThat(progress.get("report").isNull()).isTrue();
    }

    @Test
    void givesEachFileAsItsListingSays() throws Exception {
        for (JsonNode file : progress(STUDY).get("report").get("files")) {
            String name = file.get("name").asString();
            HttpResponse<String> answer = get("/reports/api/studies/" + STUDY + "/files/" + name);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Words.sha256(answer.body())).isEqualTo(file.get("sha256").asString());
            assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSize(file.get("bytes").asInt());
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith(file.get("mediaType").asString())
                    .endsWith("charset=UTF-8");
            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .contains("attachment; filename=\"" + name + "\"");
        }
    }

    @Test
    void followsTheMergeInThePublishedExamples() throws Exception {
        assertThat(get("/reports/api/studies/" + STUDY + "/files/codings.csv").body().lines()).hasSize(3)
                .element(1)
                .isEqualTo("transcript.vtt,1,Kerlene Mootilal,participant,9,59,"
                        + "\"She went to the police. They charged her, not him.\",k-0a1b2c3d4e5f,"
                        + "being charged instead of him,c-9f1a22c3d4e5,being charged instead of him,"
                        + "being treated as an offender,0.710000,suggested,machine");
    }

    @Test
    void showsTheReportUnderAPolicyOfItsOwn() throws Exception {
        HttpResponse<String> report = get("/reports/studies/" + STUDY + "/report");
        assertThat(report.headers().allValues("Content-Security-Policy")).containsExactly(
                "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
                        + "frame-ancestors 'none'");
        assertThat(report.headers().firstValue("Content-Disposition")).contains("inline");
        assertThat(report.body()).contains("Unreviewed machine sorting: not findings");
        String tag = report.headers().firstValue("ETag").orElseThrow();
        assertThat(get("/reports/studies/" + STUDY + "/report", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @Test
    void hasAPageForAFinishedStudyAndOneForAStudyUnderWay() throws Exception {
        assertThat(get("/reports/studies/" + STUDY, "Accept", "text/html").body())
                .contains("/reports/studies/" + STUDY + "/report", "manifest.json",
                        "Names were kept as they stand in the transcript")
                .doesNotContain("data-progress=");
        assertThat(get("/reports/studies/" + UNKNOWN, "Accept", "text/html").body())
                .contains("data-progress=\"/reports/studies/" + UNKNOWN + "/progress\"", "Load this page again");
    }

    @Test
    void theLiveProgressEndsWhenTheReportIsThere() throws Exception {
        HttpResponse<String> events = get("/reports/studies/" + STUDY + "/progress", "Accept", "text/event-stream");
        assertThat(events.body()).contains("event:progress", "\"compared\":1", "event:done");
    }

    @Test
    void theLiveProgressOfAStudyUnderWayBeginsAtOnce() throws Exception {
        var request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/reports/studies/" + UNKNOWN + "/progress"))
                .header("X-Emic-Door", SECRET)
                .build();
        try (var lines = http.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            assertThat(lines.limit(2).toList()).first().isEqualTo("event:progress");
        }
    }

    @Test
    void aFileThatIsNotThereIsAProblemWithARemedy() throws Exception {
        HttpResponse<String> answer = get("/reports/api/studies/" + STUDY + "/files/report.exe");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(get("/reports/api/studies/" + UNKNOWN + "/files/report.html").statusCode()).isEqualTo(404);
        assertThat(get("/reports/api/studies/no-study/progress").statusCode()).isEqualTo(400);
    }

    @Test
    void repeatedEventsComposeTheReportOnceAndTellItAsTheContractHasIt() {
        List<byte[]> told = new ArrayList<>(jdbc.sql("select data from outbox_event where type = 'ReportComposed.v1'")
                .query((row, _) -> row.getBytes("data"))
                .list());
        assertThat(told).hasSize(1)
                .allSatisfy(json -> Contracts.validate("emic.reports.v1", "ReportComposed.v1", json));
    }

}
