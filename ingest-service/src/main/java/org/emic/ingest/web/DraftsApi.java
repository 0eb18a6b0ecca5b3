package org.emic.ingest.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.emic.ingest.domain.study.DiscardDraft;
import org.emic.ingest.domain.study.ReleaseDrafts;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Transcripts that wait to be released, as JSON.
@RestController
@RequestMapping(path = "/studies/api/studies/{studyId}", produces = MediaType.APPLICATION_JSON_VALUE)
final class DraftsApi {

    private final ReleaseDrafts releaseDrafts;
    private final DiscardDraft discardDraft;

    DraftsApi(ReleaseDrafts releaseDrafts, DiscardDraft discardDraft) {
        this.releaseDrafts = releaseDrafts;
        this.discardDraft = discardDraft;
    }

    /// Which drafts are signed off.
    ///
    /// @param transcripts their ids, in the order in which they shall be numbered
    record ReleaseRequest(@Nullable List<@Nullable String> transcripts) {

        List<TranscriptId> ids() {
            List<TranscriptId> ids = Objects.requireNonNullElse(transcripts, List.<@Nullable String>of())
                    .stream()
                    .map(id -> Refusals.draftId(Objects.requireNonNullElse(id, "")))
                    .toList();
            if (ids.isEmpty()) {
                throw new InputProblems(List.of(new InputProblem("transcripts", "", "it names no transcript",
                        "Name at least one of those that wait.")));
            }
            return ids;
        }
    }

    @PostMapping(path = "/releases", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StudyJson.Release> release(@PathVariable String studyId, @RequestBody ReleaseRequest request) {
        StudyId study = Refusals.studyId(studyId);
        return switch (releaseDrafts.release(study, request.ids())) {
            case ReleaseDrafts.Outcome.Released released -> ResponseEntity
                    .created(URI.create("/studies/api/studies/" + study))
                    .body(StudyJson.Release.of(released.released()));
            case ReleaseDrafts.Outcome.UnknownStudy _ -> throw Refusals.unknown(study);
            case ReleaseDrafts.Outcome.UnknownDraft unknown -> throw Refusals.noDraft(unknown.id());
        };
    }

    @DeleteMapping("/drafts/{transcriptId}")
    ResponseEntity<Void> discard(@PathVariable String studyId, @PathVariable String transcriptId) {
        TranscriptId draft = Refusals.draftId(transcriptId);
        if (!discardDraft.discard(Refusals.studyId(studyId), draft)) {
            throw Refusals.noDraft(draft);
        }
        return ResponseEntity.noContent().build();
    }
}
