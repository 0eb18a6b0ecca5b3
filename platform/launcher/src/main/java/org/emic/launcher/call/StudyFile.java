package org.emic.launcher.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// `study.yaml` beside the transcripts: what the study says where the call says nothing.
///
/// @param path       the file
/// @param moderators speakers who moderate
/// @param unknown    fields that mean nothing to this version
public record StudyFile(Path path, Optional<String> title, Optional<String> question, Optional<String> lens,
        Optional<String> language, Optional<String> note, List<String> moderators, List<String> unknown) {

    static final String NAME = "study.yaml";
    private static final Set<String> FIELDS = Set.of("title", "question", "lens", "language", "note", "moderators");

    /// The study file beside the documents, if they are all in one folder and it has one.
    ///
    /// @throws BadCall if the file is not YAML, or a field has another form
    static Optional<StudyFile> beside(List<Document> documents) throws BadCall {
        List<Path> folders = documents.stream().map(document -> folder(document.path())).distinct().toList();
        if (folders.size() != 1 || !Files.isRegularFile(folders.getFirst().resolve(NAME))) {
            return Optional.empty();
        }
        return Optional.of(read(folders.getFirst().resolve(NAME)));
    }

    private static Path folder(Path file) {
        Path folder = file.toAbsolutePath().normalize().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    private static StudyFile read(Path file) throws BadCall {
        JsonNode tree;
        try {
            tree = YAMLMapper.shared().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new BadCall(new Fault(file.toString(), "whole file", "cannot be read", "Check that you may read it"));
        } catch (JacksonException e) {
            throw new BadCall(notYaml(file.toString(), e));
        }
        if (!tree.isObject() && !tree.isMissingNode() && !tree.isNull()) {
            throw new BadCall(new Fault(file.toString(), "line 1", "is no list of fields",
                    "Write one 'field: value' a line, such as 'title: ...'"));
        }
        List<String> unknown = tree.propertyNames().stream().filter(name -> !FIELDS.contains(name)).toList();
        return new StudyFile(file, text(file, tree, "title"), text(file, tree, "question"), text(file, tree, "lens"),
                text(file, tree, "language"), text(file, tree, "note"), moderators(file, tree), unknown);
    }

    private static Optional<String> text(Path file, JsonNode tree, String field) throws BadCall {
        JsonNode value = tree.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isValueNode()) {
            throw new BadCall(new Fault(file.toString(), field, "is no text", "Write '%s: ...'".formatted(field)));
        }
        return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
    }

    private static List<String> moderators(Path file, JsonNode tree) throws BadCall {
        JsonNode value = tree.path("moderators");
        if (!value.isArray()) {
            return text(file, tree, "moderators").map(List::of).orElse(List.of());
        }
        List<String> names = new ArrayList<>();
        for (JsonNode name : value) {
            if (!name.isValueNode()) {
                throw new BadCall(new Fault(file.toString(), "moderators", "is no list of names",
                        "Write 'moderators: [NAME, NAME]'"));
            }
            names.add(name.asString().strip());
        }
        return List.copyOf(names);
    }

    static Fault notYaml(String file, JacksonException e) {
        String place = e.getLocation() == null || e.getLocation().getLineNr() < 1
                ? "whole file"
                : "line " + e.getLocation().getLineNr();
        return new Fault(file, place, "is not valid YAML", "Check indentation, colons and quotes there");
    }
}
