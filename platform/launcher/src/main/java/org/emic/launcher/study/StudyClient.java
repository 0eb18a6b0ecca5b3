package org.emic.launcher.study;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.emic.launcher.call.Analysis;
import org.emic.launcher.call.BadCall;
import org.emic.launcher.call.Brought;
import org.emic.launcher.call.Document;
import org.emic.launcher.call.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// A study at the services.
public final class StudyClient {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Door door;
    private final Requests requests;
    private final JsonMapper json = JsonMapper.shared();

    /// @param hopeless whether the system has failed
    public StudyClient(Door door, BooleanSupplier hopeless) {
        this.door = door;
        this.requests = new Requests(door.secret(), PATIENCE, hopeless);
    }

    /// Opens the study, or finds it open.
    ///
    /// @throws BadCall if a field is refused
    public void open(Analysis analysis) throws BadCall, IOException, InterruptedException {
        HttpRequest request = requests.to(door.ingest(), "/studies/api/studies/" + analysis.studyId())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(fields(analysis), StandardCharsets.UTF_8))
                .build();
        accept(requests.send(request, BodyHandlers.ofString()), analysis.documents(), "study");
    }

    private String fields(Analysis analysis) {
        ObjectNode study = json.createObjectNode();
        study.put("title", analysis.title());
        analysis.question().ifPresent(question -> study.put("question", question));
        analysis.lens().ifPresent(lens -> {
            ObjectNode node = study.putObject("lens").put("name", lens.name());
            lens.version().ifPresent(version -> node.put("version", version));
            node.put("source", lens.source());
        });
        analysis.language().ifPresent(language -> study.put("language", language));
        analysis.note().ifPresent(note -> study.put("note", note));
        study.put("names", analysis.names());
        study.put("segment", analysis.segment());
        if (!analysis.moderators().isEmpty()) {
            analysis.moderators().forEach(study.putArray("moderators")::add);
        }
        return json.writeValueAsString(study);
    }

    /// Brings the researcher's codebook and codings.
    ///
    /// @throws BadCall if a file is refused, with its lines
    public void bring(UUID study, Brought brought) throws BadCall, IOException, InterruptedException {
        if (brought.codebook().isPresent()) {
            bring(study, "own-codebook?only=" + brought.only(), brought.codebook().get(), "codebook");
        }
        if (brought.examples().isPresent()) {
            bring(study, "examples", brought.examples().get(), "examples");
        }
    }

    private void bring(UUID study, String path, Document file, String what)
            throws BadCall, IOException, InterruptedException {
        HttpRequest request = requests.to(door.coding(), "/coding/api/studies/%s/%s".formatted(study, path))
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofFile(file.path()))
                .build();
        accept(requests.send(request, BodyHandlers.ofString()), List.of(file.named(what)), what);
    }

    /// How many places of the codings that were brought are not in the study.
    public long examplesNotFound(UUID study) throws IOException, InterruptedException {
        HttpResponse<String> response = requests.send(
                requests.to(door.coding(), "/coding/api/studies/%s/examples".formatted(study)).GET().build(),
                BodyHandlers.ofString());
        return response.statusCode() == 200 ? tree(response.body()).path("notFound").asLong(0) : 0;
    }

    /// Hands in who takes part.
    ///
    /// @throws BadCall if the table is refused, with its lines
    public void keep(UUID study, Document roster) throws BadCall, IOException, InterruptedException {
        HttpRequest request = requests.to(door.ingest(), "/studies/api/studies/%s/roster".formatted(study))
                .header("Content-Type", "text/csv")
                .PUT(BodyPublishers.ofFile(roster.path()))
                .build();
        accept(requests.send(request, BodyHandlers.ofString()), List.of(roster.named("roster")), "roster");
    }

    /// Hands in a lens of the researchers' own.
    ///
    /// @throws BadCall if the file is refused, with its lines
    public void bring(UUID study, Document lens) throws BadCall, IOException, InterruptedException {
        HttpRequest request = requests.to(door.coding(), "/coding/api/studies/%s/lens".formatted(study))
                .header("Content-Type", "application/yaml")
                .PUT(BodyPublishers.ofFile(lens.path()))
                .build();
        accept(requests.send(request, BodyHandlers.ofString()), List.of(lens.named("lens")), "lens");
    }

    /// Sends the documents, all or none.
    ///
    /// @throws BadCall if one is refused; the faults name files as the caller wrote them
    public Released send(UUID study, List<Document> documents) throws BadCall, IOException, InterruptedException {
        Multipart multipart = new Multipart("emic-" + study);
        HttpRequest request = requests.to(door.ingest(), "/studies/api/studies/%s/transcripts".formatted(study))
                .header("Content-Type", multipart.contentType())
                .POST(multipart.body(documents))
                .build();
        JsonNode answer = accept(requests.send(request, BodyHandlers.ofString()), documents, "transcripts");
        return Released.of(answer);
    }

    /// How far the study is, as its services say now.
    public Standing standing(UUID study) throws IOException, InterruptedException {
        return Standing.of(progress(door.coding(), "coding", study), progress(door.theme(), "themes", study),
                progress(door.report(), "reports", study));
    }

    private JsonNode progress(URI service, String path, UUID study) throws IOException, InterruptedException {
        HttpResponse<String> response = requests.send(
                requests.to(service, "/%s/api/studies/%s/progress".formatted(path, study)).GET().build(),
                BodyHandlers.ofString());
        return switch (response.statusCode()) {
            case 200 -> tree(response.body());
            case 404 -> MissingNode.getInstance();
            default -> throw new IOException(
                    "the progress of %s was refused with %d".formatted(path, response.statusCode()));
        };
    }

    /// The bytes of a result file.
    public InputStream file(UUID study, String name) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = requests.send(
                requests.to(door.report(), "/reports/api/studies/%s/files/%s".formatted(study, name)).GET().build(),
                BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            response.body().close();
            throw new IOException("%s was refused with %d".formatted(name, response.statusCode()));
        }
        return response.body();
    }

    private JsonNode accept(HttpResponse<String> response, List<Document> documents, String what)
            throws BadCall, IOException {
        int status = response.statusCode();
        if (status == 200 || status == 201) {
            return tree(response.body());
        }
        if (status == 401 || status == 403 || status == 404 || status == 405) {
            throw new IOException("the %s was refused with %d".formatted(what, status));
        }
        throw new BadCall(faults(response.body(), documents, what));
    }

    private List<Fault> faults(String body, List<Document> documents, String what) throws IOException {
        JsonNode problem = tree(body);
        List<Fault> faults = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            faults.add(new Fault(given(error.path("file").asString(what), documents), error.path("place").asString(""),
                    error.path("problem").asString("is refused"), error.path("remedy").asString("")));
        }
        if (faults.isEmpty()) {
            faults.add(new Fault(given(what, documents), problem.path("title").asString("refused"),
                    problem.path("detail").asString("no reason was given"), problem.path("remedy").asString("")));
        }
        return faults;
    }

    private static String given(String name, List<Document> documents) {
        return documents.stream()
                .filter(document -> document.name().equals(name))
                .map(Document::given)
                .findFirst()
                .orElse(name);
    }

    private JsonNode tree(String body) throws IOException {
        try {
            return body.isBlank() ? json.createObjectNode() : json.readTree(body);
        } catch (JacksonException e) {
            throw new IOException("an answer was no JSON");
        }
    }
}
