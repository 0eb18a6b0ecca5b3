package org.emic.launcher.call;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The lens a study declares: sensitising concepts for a second reading.
///
/// @param name    its name
/// @param version its version, if it has one
/// @param source  `built-in` or `own`
public record Lens(String name, @Nullable String version, String source) {

    private static final String NONE = "none";
    private static final List<String> BUILT_IN = List.of("critical-feminist", "intersectional", "postcolonial",
            "trauma-informed", "phenomenological");

    /// The lens the caller named; empty for `none`.
    ///
    /// @param given a built-in name, or a YAML file with a `name`
    /// @param base  what a relative file is relative to
    /// @param where the option or file that named it, for faults
    /// @throws BadCall if there is no such lens
    static Optional<Lens> find(String given, Path base, String where) throws BadCall {
        if (given.equals(NONE)) {
            return Optional.empty();
        }
        if (BUILT_IN.contains(given)) {
            return Optional.of(new Lens(given, null, "built-in"));
        }
        if (!given.endsWith(".yaml") && !given.endsWith(".yml")) {
            throw new BadCall(new Fault(where, "lens", "no lens is called '%s'".formatted(given),
                    "Use %s, %s, or a YAML file".formatted(NONE, String.join(", ", BUILT_IN))));
        }
        return Optional.of(read(given, base.resolve(given)));
    }

    private static Lens read(String given, Path file) throws BadCall {
        if (!Files.isRegularFile(file)) {
            throw new BadCall(new Fault(given, "whole file", "does not exist", "Check the lens's file name"));
        }
        try {
            JsonNode tree = YAMLMapper.shared().readTree(Files.readAllBytes(file));
            String name = tree.path("name").asString("").strip();
            if (name.isEmpty()) {
                throw new BadCall(new Fault(given, "name", "the lens has no name", "Add a line 'name: ...'"));
            }
            String version = tree.path("version").asString("").strip();
            return new Lens(name, version.isEmpty() ? null : version, "own");
        } catch (IOException e) {
            throw new BadCall(new Fault(given, "whole file", "cannot be read", "Check that you may read it"));
        } catch (JacksonException e) {
            throw new BadCall(StudyFile.notYaml(given, e));
        }
    }
}
