package org.emic.ingest.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.participants.SpeakerHint;
import org.emic.ingest.domain.protection.ProtectedTurns;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.names.Verdicts.Verdict;
import org.emic.ingest.domain.study.DecideOnName;
import org.emic.ingest.domain.study.DiscardDraft;
import org.emic.ingest.domain.study.Draft;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.study.Names;
import org.emic.ingest.domain.study.ProtectNames;
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

    /// In longer ones finding names takes longer than somebody waits for a page.
    private static final int MOST_WORDS = 60_000;

    private final Studies studies;
    private final Drafts drafts;
    private final Rosters rosters;
    private final ReleaseDrafts releaseDrafts;
    private final DiscardDraft discardDraft;
    private final ProtectNames protectNames;
    private final DecideOnName decideOnName;

    DraftPages(Studies studies, Drafts drafts, Rosters rosters, ReleaseDrafts releaseDrafts, DiscardDraft discardDraft,
            ProtectNames protectNames, DecideOnName decideOnName) {
        this.studies = studies;
        this.drafts = drafts;
        this.rosters = rosters;
        this.releaseDrafts = releaseDrafts;
        this.discardDraft = discardDraft;
        this.protectNames = protectNames;
        this.decideOnName = decideOnName;
    }

    @GetMapping("/{transcriptId}")
    ModelAndView read(@PathVariable String studyId, @PathVariable String transcriptId,
            @RequestParam(defaultValue = "0") int from) {
        Study study = Refusals.study(studies, studyId);
        TranscriptId id = Refusals.draftId(transcriptId);
        Draft draft = drafts.draft(study.id(), id).orElseThrow(() -> Refusals.noDraft(id));
        List<Turn> turns = draft.transcript().turns();
        boolean replaced = study.fields().names() == Names.REPLACE;
        Optional<ProtectedTurns> found = replaced && draft.transcript().words() <= MOST_WORDS
                ? Optional.of(protectNames.look(study.id(), turns))
                : Optional.empty();
        ModelAndView page = new ModelAndView("studies/draft");
        page.addObject("study", StudyPages.heading(study));
        page.addObject("namesReplaced", replaced);
        page.addObject("hints", SpeakerHint.of(turns, rosters.of(study.id())));
        page.addObject("draft", DraftPage.of(draft, from, found));
        return page;
    }

    /// @param is `person`, `place` or `organisation`; anything else says that the words are no name
    @PostMapping("/{transcriptId}/names")
    ModelAndView decide(@PathVariable String studyId, @PathVariable String transcriptId, @RequestParam String words,
            @RequestParam String is) {
        StudyId study = Refusals.studyId(studyId);
        Optional<Kind> name = Arrays.stream(Kind.values())
                .filter(kind -> kind.isName() && kind.word().equals(is))
                .findFirst();
        return switch (decideOnName.decide(study, new Verdict(words, name))) {
            case DecideOnName.Outcome.Decided _ ->
                StudyPages.to("/studies/" + study + "/drafts/" + Refusals.draftId(transcriptId) + "#names");
            case DecideOnName.Outcome.Invalid invalid -> throw Refusals.fields(invalid.problems());
            case DecideOnName.Outcome.UnknownStudy _ -> throw Refusals.unknown(study);
        };
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
