package org.emic.launcher.call;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where results go. It is looked at before the work, and touched only after it.
///
/// @param given as the caller wrote it
/// @param path  the folder
public record OutDirectory(String given, Path path) {

    /// @param base what a relative folder is relative to
    /// @throws BadCall if it is no folder, or cannot be made or written
    public static OutDirectory check(String given, Path base) throws BadCall {
        Path path = base.resolve(given);
        if (given.isBlank()) {
            throw new BadCall(new Fault("--out", "", "names no folder", "Name a folder for the results"));
        }
        Path existing = path.toAbsolutePath().normalize();
        while (existing != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        if (existing == null || !Files.isDirectory(existing)) {
            throw new BadCall(
                    new Fault("--out", given, existing == null ? "cannot be made" : existing + " is no folder",
                            "Name a folder for the results"));
        }
        if (!Files.isWritable(existing)) {
            throw new BadCall(new Fault("--out", given, "cannot be written", "Name a folder that you may write to"));
        }
        return new OutDirectory(given, path);
    }
}
