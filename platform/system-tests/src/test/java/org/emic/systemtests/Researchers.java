package org.emic.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.emic.systemtests.Browser.Answer;
import org.emic.systemtests.Study.Transcript;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// The people who do a study: they open it, upload its transcripts and wait for the report, all through the gateway, and
/// press the button again whenever something is away.
final class Researchers {

    /// How long a report may take after the last upload; what dies has come back long before.
    static final Duration PATIENCE = Duration.ofSeconds(Long.getLong("emic.patience", 600));

    private final Reachable emic;
    private final Study study;
    private int releasedThrough;
    private final Map<String, Integer> incidents = new HashMap<>();

    Researchers(Reachable emic, Study study) {
        this.emic = emic;
        this.study = study;
    }

    /// Opens the study, or finds it open.
    void open() throws InterruptedException {
        Answer answer = emic.browser()
                .persistently(Browser.json(emic.browser().to(api("studies", "")), "PUT",
                        study.declaration()));
        assertThat(answer.isAccepted()).as(answer.text()).isTrue();
    }

    /// Uploads these until they are accepted.
    synchronized void upload(List<Transcript> transcripts) throws InterruptedException {
        Answer answer = emic.browser()
                .persistently(Browser.upload(emic.browser().to(api("studies", "/transcripts")), transcripts));
        assertThat(answer.isAccepted()).as(answer.text()).isTrue();
        note(answer);
    }

    private void note(Answer answer) {
        JsonNode released = json(answer);
        releasedThrough = released.path("releasedThrough").asInt();
        for (JsonNode transcript : released.path("transcripts")) {
            incidents.put(transcript.path("transcriptId").asString(), transcript.path("incidents").asInt());
        }
    }

    /// Presses the button once.
    ///
    /// @throws IOException if nobody answers
    synchronized Answer tryToUpload(List<Transcript> transcripts) throws IOException, InterruptedException {
        Answer answer = emic.browser()
                .once(Browser.upload(emic.browser().to(api("studies", "/transcripts")), transcripts));
        if (answer.isAccepted()) {
            note(answer);
        }
        return answer;
    }

    /// Opens the study and uploads all of it.
    void openAndUploadAll() throws InterruptedException {
        open();
        for (List<Transcript> transcripts : study.uploads()) {
            upload(transcripts);
        }
    }

    /// Signs off those that wait under these names, in this order.
    synchronized void release(List<String> names) throws InterruptedException {
        JsonNode waiting = json(get(api("studies", ""))).path("waiting");
        String ids = names.stream()
                .map(name -> waiting.valueStream()
                        .filter(draft -> draft.path("name").asString().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(name + " does not wait"))
                        .path("transcriptId")
                        .toString())
                .collect(Collectors.joining(","));
        Answer answer = post("/releases", "{\"transcripts\": [" + ids + "]}");
        assertThat(answer.isAccepted()).as(answer.text()).isTrue();
        note(answer);
    }

    /// Asks ingest-service for something about the study.
    ///
    /// @param path below the study's, such as `/withdrawals`
    Answer post(String path, String body) throws InterruptedException {
        return emic.browser().persistently(Browser.json(emic.browser().to(api("studies", path)), "POST", body));
    }

    /// What ingest-service says of the study.
    ///
    /// @param path below the study's
    JsonNode read(String path) throws InterruptedException {
        return json(get(api("studies", path)));
    }

    /// How many incidents the accepted uploads hold.
    synchronized int incidents() {
        return incidents.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// The files of the report that there is.
    ResultFiles files() throws InterruptedException {
        return new ResultFiles(file("codings.csv"), file("themes.json"));
    }

    /// Waits for the report that covers everything that was accepted.
    void awaitReport() {
        await("report").atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            emic.shouldBeAlive();
            return through() >= releasedThrough;
        });
    }

    /// Waits for the report of an analysis of a changed past, that covers everything.
    ///
    /// @param before the analysis of the report before, see [#analysis()]
    void awaitReportAfter(int before) {
        await("report after analysis " + before).atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            emic.shouldBeAlive();
            return analysis() > before && through() >= releasedThrough;
        });
    }

    /// The analysis that the present report is of; 0 where there is no report.
    int analysis() throws InterruptedException {
        return report().path("analysis").asInt(0);
    }

    /// The turns of all transcripts as the present report has them.
    ReportedTurns turns() throws InterruptedException {
        return ReportedTurns.of(new String(file("report.html"), StandardCharsets.UTF_8));
    }

    /// Whether there is a report of the study.
    boolean hasReport() throws InterruptedException {
        return through() > 0;
    }

    /// Has an owner say again all it said of the study.
    ///
    /// @param owner first part of its path, such as `coding`
    void republish(String owner) {
        try {
            Answer answer = emic.browser()
                    .persistently(Browser.json(emic.browser()
                            .to("/%s/api/operations/studies/%s/republish".formatted(owner, study.id())), "POST", "{}"));
            assertThat(answer.isAccepted()).as(owner + " answered " + answer.status() + " " + answer.text()).isTrue();
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    private int through() throws InterruptedException {
        return report().path("through").asInt(0);
    }

    private JsonNode report() throws InterruptedException {
        Answer answer = get(api("reports", "/progress"));
        return answer.status() == 404 ? MissingNode.getInstance() : json(answer).path("report");
    }

    private Answer get(String path) throws InterruptedException {
        return emic.browser().persistently(emic.browser().to(path));
    }

    private static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private byte[] file(String name) throws InterruptedException {
        Answer answer = get(api("reports", "/files/" + name));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private String api(String owner, String path) {
        return "/%s/api/studies/%s%s".formatted(owner, study.id(), path);
    }

}
