package org.emic.ingest.web;

import java.util.List;
import org.emic.ingest.domain.reading.Encoding;
import org.emic.ingest.domain.study.OpenStudy;
import org.emic.ingest.domain.study.AddTranscripts;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.study.RemoveTranscript;
import org.emic.ingest.domain.study.RemovedTranscript;
import org.emic.ingest.domain.study.ReviseStudy;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.Transcripts;
import org.emic.ingest.domain.study.Upload;
import org.emic.ingest.domain.versions.TurnQueue;
import org.emic.ingest.domain.versions.Versions;
import org.emic.messaging.BlockedRecords;
import org.emic.webkit.page.StudyHeading;
import org.emic.webkit.problem.InputProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.IdGenerator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The pages of studies: all of them, one of them, and what people do there.
@Controller
@RequestMapping(path = "/studies", produces = MediaType.TEXT_HTML_VALUE)
final class StudyPages {

    private final OpenStudy openStudy;
    private final ReviseStudy reviseStudy;
    private final AddTranscripts addTranscripts;
    private final RemoveTranscript removeTranscript;
    private final Studies studies;
    private final Drafts drafts;
    private final Transcripts transcripts;
    private final IdGenerator ids;
    private final BlockedRecords blocked;
    private final Versions versions;
    private final TurnQueue queue;

    StudyPages(OpenStudy openStudy, ReviseStudy reviseStudy, AddTranscripts addTranscripts,
            RemoveTranscript removeTranscript, Studies studies, Drafts drafts, Transcripts transcripts, IdGenerator ids,
            BlockedRecords blocked, Versions versions, TurnQueue queue) {
        this.openStudy = openStudy;
        this.reviseStudy = reviseStudy;
        this.addTranscripts = addTranscripts;
        this.removeTranscript = removeTranscript;
        this.studies = studies;
        this.drafts = drafts;
        this.transcripts = transcripts;
        this.ids = ids;
        this.blocked = blocked;
        this.versions = versions;
        this.queue = queue;
    }

    @GetMapping
    ModelAndView list() {
        return list(StudyForm.empty(), List.of());
    }

    @PostMapping
    ModelAndView open(@ModelAttribute StudyForm form) {
        StudyId id = new StudyId(ids.generateId());
        return switch (openStudy.open(id, form.fields())) {
            case OpenStudy.Outcome.Opened _,OpenStudy.Outcome.AlreadyOpen _,OpenStudy.Outcome.OpenWithOthers _ ->
                to("/studies/" + id);
            case OpenStudy.Outcome.Invalid invalid ->
                list(form, invalid.problems().stream().map(Refusals::problem).toList());
        };
    }

    @GetMapping("/{studyId}")
    ModelAndView show(@PathVariable String studyId) {
        Study study = Refusals.study(studies, studyId);
        return page(study, StudyForm.of(study), List.of(), HttpStatus.OK);
    }

    @PostMapping("/{studyId}")
    ModelAndView revise(@PathVariable String studyId, @ModelAttribute StudyForm form) {
        Study study = Refusals.study(studies, studyId);
        return switch (reviseStudy.revise(study.id(), _ -> form.wording())) {
            case ReviseStudy.Outcome.Revised _ -> to("/studies/" + study.id());
            case ReviseStudy.Outcome.Unknown _ -> throw Refusals.unknown(study.id());
            case ReviseStudy.Outcome.Invalid invalid -> page(study, form,
                    invalid.problems().stream().map(Refusals::problem).toList(), HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping(path = "/{studyId}/transcripts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView add(@PathVariable String studyId,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "encoding", required = false) @Nullable String encoding) {
        Study study = Refusals.study(studies, studyId);
        List<Upload> uploads = Uploads.of(files, Uploads.encoding(encoding));
        if (uploads.isEmpty()) {
            InputProblem none = new InputProblem("files", "", "no file was chosen",
                    "Choose at least one transcript (text, a document, captions or JSON).");
            return page(study, StudyForm.of(study), List.of(none), HttpStatus.BAD_REQUEST);
        }
        return switch (addTranscripts.add(study.id(), uploads)) {
            case AddTranscripts.Outcome.Added _ -> to("/studies/" + study.id());
            case AddTranscripts.Outcome.UnknownStudy _ -> throw Refusals.unknown(study.id());
            case AddTranscripts.Outcome.Refused refused -> page(study, StudyForm.of(study),
                    refused.refusals().stream().map(Refusals::problem).toList(), Refusals.status(refused.refusals()));
            case AddTranscripts.Outcome.TakenBack back -> page(study, StudyForm.of(study),
                    back.documents().stream().map(Refusals::problem).toList(), HttpStatus.CONFLICT);
        };
    }

    @PostMapping("/{studyId}/transcripts/{number}/removal")
    ModelAndView remove(@PathVariable String studyId, @PathVariable int number) {
        Study study = Refusals.study(studies, studyId);
        return switch (removeTranscript.remove(study.id(), number)) {
            case RemoveTranscript.Outcome.Removed _,RemoveTranscript.Outcome.AlreadyRemoved _ ->
                to("/studies/" + study.id());
            case RemoveTranscript.Outcome.UnknownStudy _ -> throw Refusals.unknown(study.id());
            case RemoveTranscript.Outcome.UnknownTranscript _ -> throw Refusals.noTranscript(number);
        };
    }

    static StudyHeading heading(Study study) {
        return new StudyHeading(study.id().toString(), study.fields().title(), study.fields().note().orElse(""));
    }

    private ModelAndView list(StudyForm form, List<InputProblem> problems) {
        ModelAndView page = new ModelAndView("studies/list",
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("studies", StudyJson.StudyList.of(studies.all()).studies());
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }

    private ModelAndView page(Study study, StudyForm form, List<InputProblem> problems, HttpStatus status) {
        ModelAndView page = new ModelAndView("studies/study", status);
        page.addObject("study", heading(study));
        page.addObject("details", StudyJson.StudyView.of(study));
        page.addObject("transcripts",
                transcripts.of(study.id()).stream().map(one -> TranscriptPage.Row.of(one)).toList());
        page.addObject("drafts", drafts.of(study.id()).stream().map(DraftPage.Row::of).toList());
        page.addObject("blocked", blocked.open(study.id().toString()));
        page.addObject("removed", transcripts.removed(study.id()).stream().map(RemovedTranscript::number).toList());
        page.addObject("speakers", versions.speakers(study.id()));
        page.addObject("queued", queue.of(study.id()).size());
        page.addObject("encodings", Encoding.words());
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }

    static ModelAndView to(String path) {
        RedirectView redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(redirect);
    }
}
