package org.emic.ingest.web;

import java.util.List;
import org.emic.ingest.domain.participants.SpeakerHint;
import org.emic.ingest.domain.study.DiscardDraft;
import org.emic.ingest.domain.study.Draft;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.study.Names;
import org.emic.ingest.domain.study.ReleaseDrafts;
import org.emic.ingest.domain.study.Rosters;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.transcript.Turn;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page on which a transcript is read before it is released, and what people do there.
@Controller
@RequestMapping(path = "/studies/{studyId}/drafts", produces = MediaType.TEXT_HTML_VALUE)
final class DraftPages {

    private final Studies studies;
    private final Drafts drafts;
    private final Rosters rosters;
    private final ReleaseDrafts releaseDrafts;
    private final DiscardDraft discardDraft;
    private final Reviewing reviewing;

    DraftPages(Studies studies, Drafts drafts, Rosters rosters, ReleaseDrafts releaseDrafts, DiscardDraft discardDraft,
            Reviewing reviewing) {
        this.studies = studies;
        this.drafts = drafts;
        this.rosters = rosters;
        this.releaseDrafts = releaseDrafts;
        this.discardDraft = discardDraft;
        this.reviewing = reviewing;
    }

    @GetMapping("/{transcriptId}")
    ModelAndView read(@PathVariable String studyId, @PathVariable String transcriptId,
            @RequestParam(defaultValue = "0") int from) {
        Study study = Refusals.study(studies, studyId);
        TranscriptId id = Refusals.draftId(transcriptId);
        Draft draft = drafts.draft(study.id(), id).orElseThrow(() -> Refusals.noDraft(id));
        List<Turn> turns = draft.transcript().turns();
        Reviewing.Review review = reviewing.of(study, draft);
        ModelAndView page = new ModelAndView("studies/draft");
        page.addObject("study", StudyPages.heading(study));
        page.addObject("namesReplaced", study.fields().names() == Names.REPLACE);
        page.addObject("namesFound", review.protection().isPresent());
        page.addObject("hints", SpeakerHint.of(turns, rosters.of(study.id())));
        page.addObject("draft", DraftPage.of(draft, from, review));
        return page;
    }

    @PostMapping("/{transcriptId}/review")
    ModelAndView decide(@PathVariable String studyId, @PathVariable String transcriptId, ReviewRequest request,
            @RequestParam(defaultValue = "0") int from) {
        StudyId study = Refusals.studyId(studyId);
        TranscriptId draft = Refusals.draftId(transcriptId);
        reviewing.decide(study, draft, request);
        return StudyPages.to("/studies/" + study + "/drafts/" + draft + (from > 0 ? "?from=" + from : "") + "#item-"
                + request.place());
    }

    @PostMapping("/{transcriptId}/release")
    ModelAndView release(@PathVariable String studyId, @PathVariable String transcriptId) {
        return release(Refusals.studyId(studyId), List.of(Refusals.draftId(transcriptId)));
    }

    @PostMapping("/release")
    ModelAndView releaseAll(@PathVariable String studyId, @RequestParam List<String> transcripts) {
        return release(Refusals.studyId(studyId), transcripts.stream().map(Refusals::draftId).toList());
    }

    private ModelAndView release(StudyId study, List<TranscriptId> ids) {
        return switch (releaseDrafts.release(study, ids)) {
            case ReleaseDrafts.Outcome.Released _ -> StudyPages.to("/studies/" + study);
            case ReleaseDrafts.Outcome.UnknownStudy _ -> throw Refusals.unknown(study);
            case ReleaseDrafts.Outcome.UnknownDraft unknown -> throw Refusals.noDraft(unknown.id());
        };
    }

    @PostMapping("/{transcriptId}/deletion")
    ModelAndView discard(@PathVariable String studyId, @PathVariable String transcriptId) {
        StudyId study = Refusals.studyId(studyId);
        TranscriptId draft = Refusals.draftId(transcriptId);
        if (!discardDraft.discard(study, draft)) {
            throw Refusals.noDraft(draft);
        }
        return StudyPages.to("/studies/" + study);
    }
}
