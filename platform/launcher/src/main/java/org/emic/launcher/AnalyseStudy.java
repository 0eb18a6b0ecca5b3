package org.emic.launcher;

import java.io.IOException;
import java.util.Optional;
import org.emic.launcher.call.Analysis;
import org.emic.launcher.call.BadCall;
import org.emic.launcher.call.Document;
import org.emic.launcher.call.Lens;
import org.emic.launcher.services.EmicSystem;
import org.emic.launcher.study.AwaitReport;
import org.emic.launcher.study.Released;
import org.emic.launcher.study.Standing;
import org.emic.launcher.study.StudyClient;
import org.emic.launcher.terminal.Count;
import org.emic.launcher.terminal.Progress;
import java.time.InstantSource;

/// Has a running system analyse a study, from opening it to its report.
final class AnalyseStudy {

    private final Progress progress;
    private final InstantSource clock;
    private final EmicSystem system;
    private final StudyClient client;

    AnalyseStudy(Surroundings surroundings, EmicSystem system) {
        this.progress = surroundings.progress();
        this.clock = surroundings.clock();
        this.system = system;
        this.client = new StudyClient(Session.door(system), () -> system.failure().isDone());
    }

    StudyClient client() {
        return client;
    }

    /// Returns when the report covers all documents.
    ///
    /// @throws BadCall if the roster, the lens or a document is refused
    Standing run(Analysis analysis) throws BadCall, IOException, InterruptedException {
        progress.stage("ingest", Count.of(analysis.documents().size(), "file"));
        client.bring(analysis.studyId(), analysis.brought());
        client.open(analysis);
        if (analysis.roster().isPresent()) {
            client.keep(analysis.studyId(), analysis.roster().get());
        }
        Optional<Document> lens = analysis.lens().flatMap(Lens::file);
        if (lens.isPresent()) {
            client.bring(analysis.studyId(), lens.get());
        }
        Released released = client.send(analysis.studyId(), analysis.documents());
        progress.stage("ingest", released.line());
        Standing end = new AwaitReport(client, progress, clock).await(analysis.studyId(), released, system.failure());
        progress.done();
        if (analysis.brought().examples().isPresent()) {
            tellNotFound(client.examplesNotFound(analysis.studyId()));
        }
        return end;
    }

    private void tellNotFound(long places) {
        if (places > 0) {
            progress.say("examples: %s not found in the transcripts".formatted(
                    Count.of(places, "coded place") + (places == 1 ? " was" : " were")));
        }
    }
}
