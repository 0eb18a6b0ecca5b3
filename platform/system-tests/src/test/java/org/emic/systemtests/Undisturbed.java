package org.emic.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Runs in which nothing dies, one a study, for all tests together.
final class Undisturbed {

    private static final Map<UUID, Results> RUNS = new HashMap<>();

    private Undisturbed() {}

    /// What the study brings if nobody disturbs it, with one coding-service.
    static synchronized Results run(Study study) throws InterruptedException {
        Results known = RUNS.get(study.id());
        if (known != null) {
            return known;
        }
        Path folder = folder("undisturbed-" + study.id());
        try (RunningEmic emic = RunningEmic.over(folder)) {
            Researchers researchers = new Researchers(emic, study);
            researchers.openAndUploadAll();
            Results results = emic.resultsOf(researchers);
            Told.in(emic).shouldBeWhatTheOutboxesHold(emic);
            System.out.printf("undisturbed: %d incidents, %d rows%n", researchers.incidents(), results.tables().size());
            RUNS.put(study.id(), results);
            return results;
        }
    }

    /// A fresh folder below `target`, kept after the test for whoever wants to look at logs.
    static Path folder(String name) {
        Path folder = Path.of("target", "emic", name).toAbsolutePath();
        try {
            Emic.remove(folder);
            return Files.createDirectories(folder);
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
