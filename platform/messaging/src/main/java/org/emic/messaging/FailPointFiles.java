package org.emic.messaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A point is armed by a file of its name in a folder. Whoever reaches it deletes the file and dies; of several that reach
/// it at once only the one whose deletion succeeded.
final class FailPointFiles implements FailPoints {

    private final Path folder;
    private final Runnable death;

    /// @param death ends the process without any goodbye
    FailPointFiles(Path folder, Runnable death) {
        this.folder = folder;
        this.death = death;
    }

    @Override
    public void reach(FailPoint point) {
        try {
            if (Files.deleteIfExists(folder.resolve(point.file()))) {
                death.run();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

}
