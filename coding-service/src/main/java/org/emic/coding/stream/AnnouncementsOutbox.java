package org.emic.coding.stream;

import java.util.ArrayList;
import java.util.List;
import org.emic.coding.domain.CodebookChange;
import org.emic.coding.domain.decisions.Decision;
import org.emic.coding.domain.decisions.Memo;
import org.emic.coding.domain.study.Announcements;
import org.emic.coding.domain.study.Completion;
import org.emic.coding.domain.study.PassageCodings;
import org.emic.coding.domain.study.Position;
import org.emic.coding.domain.study.ToldMemos;
import org.emic.coding.domain.vectors.Embedder;
import org.emic.messaging.Erasure;
import org.emic.messaging.EventJson;
import org.emic.messaging.NewEvent;
import org.emic.messaging.Outbox;
import org.emic.messaging.Retraction;
import org.springframework.stereotype.Component;

/// Tells by way of the outbox, keyed by study, so that a reader hears of a study in order.
@Component
final class AnnouncementsOutbox implements Announcements {

    static final String TOPIC = "emic.codes.v1";

    /// Room for the frame around the changes is left below 512 KiB.
    private static final int MOST_BYTES = 500 * 1024;

    private final Outbox outbox;
    private final Retraction retraction;
    private final Erasure erasure;
    private final EventJson json;
    private final Embedder embedder;

    AnnouncementsOutbox(Outbox outbox, Retraction retraction, Erasure erasure, EventJson json, Embedder embedder) {
        this.outbox = outbox;
        this.retraction = retraction;
        this.erasure = erasure;
        this.json = json;
        this.embedder = embedder;
    }

    @Override
    public void passageCoded(Position analysis, PassageCodings codings, int version) {
        append(analysis, "PassageCoded.v1", PassageCoded.of(analysis, codings, version));
    }

    @Override
    public List<Told> codebookChanged(Position analysis, List<CodebookChange> changes) {
        String model = embedder.method().model();
        List<Told> told = new ArrayList<>();
        List<CodebookChanged.Change> part = new ArrayList<>();
        int from = 0;
        int bytes = 0;
        for (int i = 0; i < changes.size(); i++) {
            CodebookChanged.Change change = CodebookChanged.Change.of(changes.get(i), model);
            int size = json.write(change).length + 1;
            if (bytes + size > MOST_BYTES && !part.isEmpty()) {
                told.add(tell(analysis, told.size(), part, changes.subList(from, i)));
                part.clear();
                from = i;
                bytes = 0;
            }
            part.add(change);
            bytes += size;
        }
        if (!part.isEmpty()) {
            told.add(tell(analysis, told.size(), part, changes.subList(from, changes.size())));
        }
        return told;
    }

    private Told tell(Position analysis, int before, List<CodebookChanged.Change> part, List<CodebookChange> changes) {
        int version = analysis.codebookVersion() + before + 1;
        append(analysis, "CodebookChanged.v1", new CodebookChanged(analysis.study().value(), analysis.analysis(),
                version, List.copyOf(part)));
        return new Told(version, changes);
    }

    @Override
    public void memoWritten(Position analysis, Decision made, Memo memo, ToldMemos.Told now) {
        append(analysis, "MemoWritten.v1", MemoWritten.of(analysis, made, memo, now));
    }

    @Override
    public void analysisCompleted(Position analysis, Completion completion) {
        append(analysis, "AnalysisCompleted.v1", AnalysisCompleted.of(analysis, completion));
        // Labels are people's words; those of a transcript that was taken back must not be told again, nor stay in Kafka.
        if (analysis.analysis() > 1 && retraction.retractBelow(TOPIC, analysis.study().toString(), "analysis",
                analysis.analysis()) > 0) {
            erasure.erase(TOPIC);
        }
    }

    private void append(Position analysis, String type, Object data) {
        String study = analysis.study().toString();
        outbox.append(new NewEvent(TOPIC, study, type, study, data));
    }

}
