package org.emic.ingest.web;

import java.util.List;
import org.emic.ingest.domain.study.Draft;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.TranscriptId;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a person should look at in a draft, and what they decide, as JSON.
@RestController
@RequestMapping(path = "/studies/api/studies/{studyId}/drafts/{transcriptId}/review", produces = MediaType.APPLICATION_JSON_VALUE)
final class ReviewApi {

    private final Studies studies;
    private final Drafts drafts;
    private final Reviewing reviewing;

    ReviewApi(Studies studies, Drafts drafts, Reviewing reviewing) {
        this.studies = studies;
        this.drafts = drafts;
        this.reviewing = reviewing;
    }

    /// A draft's review.
    ///
    /// @param open how many places somebody should still decide about
    record Shown(int edition, boolean documentDeleted, long open, List<ReviewRow> items) {}

    /// How often the words have changed after a decision.
    record Decided(int edition) {}

    @GetMapping
    Shown show(@PathVariable String studyId, @PathVariable String transcriptId) {
        Study study = Refusals.study(studies, studyId);
        TranscriptId id = Refusals.draftId(transcriptId);
        Draft draft = drafts.draft(study.id(), id).orElseThrow(() -> Refusals.noDraft(id));
        Reviewing.Review review = reviewing.of(study, draft);
        return new Shown(review.edition(), review.documentDeleted(), review.queue().open(),
                DraftPage.rows(review.queue(), draft.transcript().turns()));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Decided decide(@PathVariable String studyId, @PathVariable String transcriptId,
            @RequestBody ReviewRequest request) {
        return new Decided(
                reviewing.decide(Refusals.studyId(studyId), Refusals.draftId(transcriptId), request));
    }
}
