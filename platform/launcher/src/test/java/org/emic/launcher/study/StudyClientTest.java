package org.emic.launcher.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.emic.launcher.call.Analysis;
import org.emic.launcher.call.BadCall;
import org.emic.launcher.call.Brought;
import org.emic.launcher.call.Document;
import org.emic.launcher.call.Fault;
import org.emic.launcher.call.Lens;
import org.emic.launcher.terminal.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StudyClientTest {

    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private record Answer(int status, String body) {}

    @TempDir
    Path folder;

    private final Deque<Answer> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private StudyClient client;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n"
                    + exchange.getRequestHeaders().getFirst("X-Emic-Door") + "\n"
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Answer answer = answers.size() > 1 ? answers.remove() : answers.element();
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        client = new StudyClient(new Door(address, address, address, address, "door"), () -> false);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void opensAStudyWithWhatIsKnownOfIt() throws Exception {
        answers.add(new Answer(201, "{}"));
        Analysis analysis = new Analysis("Título", Optional.of("Why?"),
                Optional.of(new Lens("ours", Optional.of("2"), Optional.of(document("ours.yaml", "")))),
                Optional.empty(), Optional.empty(), "keep", "turn", List.of("Ana"), List.of(), Optional.empty(),
                new Brought(Optional.empty(), false, Optional.empty()));

        client.open(analysis);

        assertThat(asked).containsExactly("PUT /studies/api/studies/" + analysis.studyId()
                + """

                door
                {"title":"Título","question":"Why?","lens":{"name":"ours","version":"2","source":"own"},"names":"keep","segment":"turn","moderators":["Ana"]}""");
    }

    @Test
    void sendsTheDocumentsInOneRequestByteForByte() throws Exception {
        answers.add(new Answer(201,
                """
                {"releasedThrough": 2, "transcripts": [{"turns": 2, "words": 1200, "incidents": 3}, {"turns": 1, "words": 5, "incidents": 1}]}"""));

        Released released = client.send(new UUID(0, 1),
                List.of(document("a \"b\".txt", "ANA: Ça va\r\n"), document("c.vtt", "WEBVTT\n")));

        assertThat(released.line()).isEqualTo("2 transcripts, 3 turns, 1,205 words, 4 incidents");
        assertThat(released.through()).isEqualTo(2);
        assertThat(asked.getFirst()).contains("name=\"files\"; filename=\"a %22b%22.txt\"\r\n",
                "\r\n\r\nANA: Ça va\r\n\r\n--", "Content-Type: text/vtt\r\n\r\nWEBVTT\n\r\n--");
    }

    @Test
    void tellsWhatIsRefusedByTheNamesTheCallerUsed() throws Exception {
        answers.add(new Answer(422,
                """
                {"title": "Bad", "errors": [{"file": "a.txt", "place": "line 3", "problem": "has no speaker", "remedy": "Name one"}]}"""));
        List<Document> documents = List.of(document("a.txt", "x"));

        assertThat(catchThrowableOfType(BadCall.class, () -> client.send(new UUID(0, 1), documents)).faults())
                .extracting(Fault::line)
                .containsExactly("../calls/a.txt: line 3: has no speaker. Name one.");
    }

    @Test
    void handsInARosterAndNamesItAsTheCallerDid() throws Exception {
        answers.add(new Answer(422,
                """
                {"title": "Bad", "errors": [{"file": "roster", "place": "line 3", "problem": "the name is empty", "remedy": "Write it"}]}"""));
        Document roster = document("who.csv", "speaker\nÇa\n");

        assertThat(catchThrowableOfType(BadCall.class, () -> client.keep(new UUID(0, 1), roster)).faults())
                .extracting(Fault::line)
                .containsExactly("../calls/who.csv: line 3: the name is empty. Write it.");
        assertThat(asked.getFirst()).startsWith("PUT /studies/api/studies/" + new UUID(0, 1) + "/roster")
                .endsWith("speaker\nÇa\n");
    }

    @Test
    void handsInALensAndNamesItAsTheCallerDid() throws Exception {
        answers.add(new Answer(422,
                """
                {"title": "Bad", "errors": [{"file": "lens", "place": "line 2", "problem": "no such field", "remedy": "x"}]}"""));
        answers.add(new Answer(409, """
                {"title": "Conflict", "detail": "it has another file", "remedy": "Give it another version."}"""));
        Document lens = document("ours.yaml", "name: ours\ncolour: blau\n");

        assertThat(catchThrowableOfType(BadCall.class, () -> client.bring(new UUID(0, 1), lens)).faults())
                .extracting(Fault::line)
                .containsExactly("../calls/ours.yaml: line 2: no such field. x.");
        assertThat(catchThrowableOfType(BadCall.class, () -> client.bring(new UUID(0, 1), lens)).faults())
                .extracting(Fault::line)
                .containsExactly("../calls/ours.yaml: Conflict: it has another file. Give it another version.");
        assertThat(asked.getFirst()).startsWith("PUT /coding/api/studies/" + new UUID(0, 1) + "/lens")
                .endsWith("name: ours\ncolour: blau\n");
    }

    @Test
    void bringsACodebookAndCodingsAndNamesThemAsTheCallerDid() throws Exception {
        answers.add(new Answer(200, "{}"));
        answers.add(new Answer(422,
                """
                {"title": "Bad", "errors": [{"file": "examples", "place": "line 2", "problem": "the turn is no number", "remedy": "Count"}]}"""));
        Brought brought = new Brought(Optional.of(document("mine.csv", "name\nPay\n")), true,
                Optional.of(document("coded.csv", "code\n")));

        assertThat(catchThrowableOfType(BadCall.class, () -> client.bring(new UUID(0, 1), brought)).faults())
                .extracting(Fault::line)
                .containsExactly("../calls/coded.csv: line 2: the turn is no number. Count.");
        assertThat(asked.getFirst())
                .startsWith("PUT /coding/api/studies/" + new UUID(0, 1) + "/own-codebook?only=true")
                .endsWith("name\nPay\n");
        assertThat(asked.getLast()).startsWith("PUT /coding/api/studies/" + new UUID(0, 1) + "/examples");
    }

    @Test
    void repeatsARequestThatMeetsAServiceThatFails() throws Exception {
        answers.add(new Answer(503, ""));
        answers.add(new Answer(500, ""));
        answers.add(new Answer(201, "{\"releasedThrough\": 1}"));

        assertThat(client.send(new UUID(0, 1), List.of(document("a.txt", "x"))).through()).isEqualTo(1);
        assertThat(asked).hasSize(3);
    }

    @Test
    void replacesNothingByADamagedFileAndLeavesNoTrace() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.writeString(out.resolve("codings.csv"), "old");
        answers.add(new Answer(200, "new"));

        assertThatThrownBy(() -> new FetchResults(client).into(out, new UUID(0, 1),
                List.of(new ResultFile("codings.csv", EMPTY)))).isInstanceOf(IOException.class)
                .hasMessage("codings.csv arrived damaged");
        assertThat(out.resolve("codings.csv")).hasContent("old");
        assertThat(out.toFile().list()).containsExactly("codings.csv");
    }

    @Test
    void writesNoFileOutsideTheFolder() {
        assertThatThrownBy(() -> new FetchResults(client).into(folder, new UUID(0, 1),
                List.of(new ResultFile("../codings.csv", EMPTY)))).isInstanceOf(IOException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void saysEveryStageInOrderHoweverQuickItWas() throws Exception {
        answers.add(new Answer(404, ""));
        answers.add(new Answer(404, ""));
        answers.add(new Answer(404, ""));
        answers.add(new Answer(200, """
                {"incidents": 4, "embedded": 4, "compared": 4, "codes": 2, "codings": 5, "through": 1, "themes": 1, "subThemes": 0,
                 "report": {"through": 1, "files": [{"name": "codings.csv", "sha256": ""}]}}"""));
        List<String> said = new ArrayList<>();

        Standing end = new AwaitReport(client, stages(said), InstantSource.system()).await(new UUID(0, 1),
                new Released(1, 1, 4, 40, 4), new CompletableFuture<>());

        assertThat(end.files()).containsExactly(new ResultFile("codings.csv", ""));
        assertThat(said.stream().distinct()).containsExactly("embed 0 of 4 incidents", "embed 4 of 4 incidents",
                "compare 4 of 4 incidents, 2 codes, 5 codings", "themes 1 theme, 0 sub-themes", "report 1 file");
    }

    @Test
    void saysOnceOfEachServiceThatItWaitsForADecision() throws Exception {
        for (int round = 0; round < 2; round++) {
            answers.add(new Answer(200, "{\"incidents\": 4, \"blocked\": 2}"));
            answers.add(new Answer(404, ""));
            answers.add(new Answer(200, "{\"blocked\": 1}"));
        }
        answers.add(new Answer(200, """
                {"embedded": 4, "compared": 4, "through": 1, "blocked": 0, "report": {"through": 1, "files": []}}"""));
        List<String> said = new ArrayList<>();

        new AwaitReport(client, stages(said), InstantSource.system()).await(new UUID(0, 1),
                new Released(1, 1, 4, 40, 4), new CompletableFuture<>());

        assertThat(said).filteredOn(line -> line.contains("blocked"))
                .containsExactly("2 records are blocked: see /coding/operations",
                        "1 record is blocked: see /reports/operations");
    }

    @Test
    void stopsWaitingWhenTheSystemHasFailed() {
        answers.add(new Answer(404, ""));

        assertThatThrownBy(() -> new AwaitReport(client, stages(new ArrayList<>()), InstantSource.system()).await(
                new UUID(0, 1), new Released(1, 1, 4, 40, 4), CompletableFuture.completedFuture("kafka is gone")))
                .hasMessage("kafka is gone");
    }

    private Document document(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        return new Document("../calls/" + name, file, name, text.length(), "");
    }

    private static Progress stages(List<String> said) {
        return new Progress() {
            @Override
            public void stage(String stage, String state) {
                said.add(stage + " " + state);
            }

            @Override
            public void say(String line) {
                said.add(line);
            }

            @Override
            public void done() {}

            @Override
            public void farewell(String line) {}
        };
    }
}
