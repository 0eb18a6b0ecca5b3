package org.emic.launcher.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The lens a study declares: sensitising concepts for a second reading.
///
/// @param name    its name
/// @param version empty where it is the newest of one that comes with Emic
/// @param file    the researchers' own; empty where it comes with Emic
public record Lens(String name, Optional<String> version, Optional<Document> file) {

    private static final String NONE = "none";
    private static final List<String> BUILT_IN = List.of("critical-feminist", "intersectional", "postcolonial",
            "trauma-informed", "phenomenological");
    private static final int LARGEST = 64 * 1024;

    /// `built-in` or `own`.
    public String source() {
        return file.isPresent() ? "own" : "built-in";
    }

    /// The lens the caller named; empty for `none`.
    ///
    /// @param given a built-in name, or a YAML file with a `name` and a `version`
    /// @param base  what a relative file is relative to
    /// @param where the option or file that named it, for faults
    /// @throws BadCall if there is no such lens. What else a file must be, coding-service says when it is handed in
    static Optional<Lens> find(String given, Path base, String where) throws BadCall {
        if (given.equals(NONE)) {
            return Optional.empty();
        }
        if (BUILT_IN.contains(given)) {
            return Optional.of(new Lens(given, Optional.empty(), Optional.empty()));
        }
        if (!given.endsWith(".yaml") && !given.endsWith(".yml")) {
            throw new BadCall(new Fault(where, "lens", "no lens is called '%s'".formatted(given),
                    "Use %s, %s, or a YAML file".formatted(NONE, String.join(", ", BUILT_IN))));
        }
        return Optional.of(read(Documents.read(given, base)));
    }

    private static Lens read(Document file) throws BadCall {
        if (file.bytes() > LARGEST) {
            throw new BadCall(new Fault(file.given(), "whole file", "has more than 64 KiB",
                    "A lens is a page or two: keep what matters most"));
        }
        try {
            JsonNode tree = YAMLMapper.shared().readTree(Files.readAllBytes(file.path()));
            return new Lens(text(file, tree, "name"), Optional.of(text(file, tree, "version")), Optional.of(file));
        } catch (IOException e) {
            throw new BadCall(new Fault(file.given(), "whole file", "cannot be read", "Check that you may read it"));
        } catch (JacksonException e) {
            throw new BadCall(StudyFile.notYaml(file.given(), e));
        }
    }

    private static String text(Document file, JsonNode tree, String field) throws BadCall {
        String text = tree.path(field).asString("").strip();
        if (text.isEmpty()) {
            throw new BadCall(new Fault(file.given(), field, "the lens has no " + field,
                    "Add a line '%s: ...'".formatted(field)));
        }
        return text;
    }
}
