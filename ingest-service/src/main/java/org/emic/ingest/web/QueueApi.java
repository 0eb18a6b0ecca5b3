package org.emic.ingest.web;

import java.util.List;
import java.util.Objects;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.versions.LookAtTurn;
import org.emic.ingest.domain.versions.TurnQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Turns that wait for somebody to look at them after a withdrawal, as JSON.
@RestController
@RequestMapping(path = "/studies/api/studies/{studyId}/queue", produces = MediaType.APPLICATION_JSON_VALUE)
final class QueueApi {

    private final Studies studies;
    private final TurnQueue queue;
    private final LookAtTurn lookAtTurn;

    QueueApi(Studies studies, TurnQueue queue, LookAtTurn lookAtTurn) {
        this.studies = studies;
        this.queue = queue;
        this.lookAtTurn = lookAtTurn;
    }

    /// Who looked at a turn and leaves it as it is.
    record LookRequest(@Nullable String who) {}

    /// A turn that waits.
    ///
    /// @param entry names it until somebody has decided
    record Queued(long entry, int number, int turn, String speaker, String because) {

        static Queued of(TurnQueue.Waiting one) {
            return new Queued(one.id(), one.number(), one.turn().number(), one.turn().speaker(), one.because().word());
        }
    }

    @GetMapping
    List<Queued> list(@PathVariable String studyId) {
        return queue.of(Refusals.study(studies, studyId).id()).stream().map(Queued::of).toList();
    }

    @PostMapping(path = "/{entry}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Void> leave(@PathVariable String studyId, @PathVariable long entry,
            @RequestBody LookRequest request) {
        StudyId study = Refusals.study(studies, studyId).id();
        Refusals.left(lookAtTurn.leave(study, entry, Objects.requireNonNullElse(request.who(), "")));
        return ResponseEntity.noContent().build();
    }
}
