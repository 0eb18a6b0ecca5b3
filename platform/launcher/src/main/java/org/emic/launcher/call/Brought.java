package org.emic.launcher.call;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a researcher brings to a study beside the transcripts. What is in the files is looked at by coding-service.
///
/// @param codebook the codes to suggest
/// @param only     whether nothing but these is suggested
/// @param examples what people have coded
public record Brought(Optional<Document> codebook, boolean only, Optional<Document> examples) {

    /// What the caller names.
    ///
    /// @param codebook as the caller wrote it
    /// @param examples as the caller wrote it
    /// @param base     what relative files are relative to
    /// @throws BadCall if a file is missing, no file, unreadable, empty or too large
    public static Brought find(Optional<String> codebook, boolean only, Optional<String> examples, Path base)
            throws BadCall {
        List<Fault> faults = new ArrayList<>();
        Optional<Document> codes = find(codebook, base, faults);
        Optional<Document> coded = find(examples, base, faults);
        if (only && codebook.isEmpty()) {
            faults.add(new Fault("--codebook-only", "", "there is no codebook", "Name one: --codebook FILE"));
        }
        if (!faults.isEmpty()) {
            throw new BadCall(faults);
        }
        return new Brought(codes, only, coded);
    }

    private static Optional<Document> find(Optional<String> given, Path base, List<Fault> faults) {
        if (given.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Documents.read(given.get(), base));
        } catch (BadCall bad) {
            faults.addAll(bad.faults());
            return Optional.empty();
        }
    }

    /// What tells this from anything else that might have been brought; empty where nothing was.
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        codebook.ifPresent(file -> parts.add((only ? "only codebook " : "codebook ") + file.sha256()));
        examples.ifPresent(file -> parts.add("examples " + file.sha256()));
        return parts;
    }
}
