package org.emic.ingest.web;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.emic.ingest.domain.study.OpenStudy;
import org.emic.ingest.domain.study.AddTranscripts;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.study.RemoveTranscript;
import org.emic.ingest.domain.study.ReviseStudy;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.Transcripts;
import org.emic.ingest.domain.study.Upload;
import org.emic.messaging.BlockedRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Studies and their transcripts as JSON.
@RestController
@RequestMapping(path = "/studies/api/studies", produces = MediaType.APPLICATION_JSON_VALUE)
final class StudiesApi {

    private final OpenStudy openStudy;
    private final ReviseStudy reviseStudy;
    private final AddTranscripts addTranscripts;
    private final RemoveTranscript removeTranscript;
    private final Studies studies;
    private final Drafts drafts;
    private final Transcripts transcripts;
    private final BlockedRecords blocked;

    StudiesApi(OpenStudy openStudy, ReviseStudy reviseStudy, AddTranscripts addTranscripts,
            RemoveTranscript removeTranscript, Studies studies, Drafts drafts, Transcripts transcripts,
            BlockedRecords blocked) {
        this.openStudy = openStudy;
        this.reviseStudy = reviseStudy;
        this.addTranscripts = addTranscripts;
        this.removeTranscript = removeTranscript;
        this.studies = studies;
        this.drafts = drafts;
        this.transcripts = transcripts;
        this.blocked = blocked;
    }

    @GetMapping
    StudyJson.StudyList list() {
        return StudyJson.StudyList.of(studies.all());
    }

    @GetMapping("/{studyId}")
    StudyJson.StudyWithTranscripts show(@PathVariable String studyId) {
        StudyId id = Refusals.studyId(studyId);
        return studies.find(id)
                .map(study -> StudyJson.StudyWithTranscripts.of(study, drafts.of(id), transcripts.of(id),
                        transcripts.removed(id),
                        blocked.blocked(id.toString())))
                .orElseThrow(() -> Refusals.unknown(id));
    }

    @PutMapping(path = "/{studyId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StudyJson.StudyView> open(@PathVariable String studyId, @RequestBody StudyRequest request) {
        StudyId id = Refusals.studyId(studyId);
        return switch (openStudy.open(id, request.fields())) {
            case OpenStudy.Outcome.Opened opened -> ResponseEntity.created(URI.create("/studies/api/studies/" + id))
                    .body(StudyJson.StudyView.of(opened.study()));
            case OpenStudy.Outcome.AlreadyOpen open -> ResponseEntity.ok(StudyJson.StudyView.of(open.study()));
            case OpenStudy.Outcome.OpenWithOthers _ -> throw org.emic.webkit.problem.Refusal.conflict(
                    "The study " + id + " is open with other fields.",
                    "Look at it under /studies/" + id + ", or open yours under another id.");
            case OpenStudy.Outcome.Invalid invalid -> throw Refusals.fields(invalid.problems());
        };
    }

    @PatchMapping(path = "/{studyId}", consumes = {MediaType.APPLICATION_JSON_VALUE, "application/merge-patch+json"})
    StudyJson.StudyView revise(@PathVariable String studyId, @RequestBody Map<String, @Nullable Object> patch) {
        StudyId id = Refusals.studyId(studyId);
        RevisionRequest request = RevisionRequest.of(patch);
        return switch (reviseStudy.revise(id, request::over)) {
            case ReviseStudy.Outcome.Revised revised -> StudyJson.StudyView.of(revised.study());
            case ReviseStudy.Outcome.Unknown _ -> throw Refusals.unknown(id);
            case ReviseStudy.Outcome.Invalid invalid -> throw Refusals.fields(invalid.problems());
        };
    }

    @PostMapping(path = "/{studyId}/transcripts", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<StudyJson.Addition> add(@PathVariable String studyId,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "encoding", required = false) @Nullable String encoding) {
        StudyId id = Refusals.studyId(studyId);
        List<Upload> uploads = Uploads.of(files, Uploads.encoding(encoding));
        if (uploads.isEmpty()) {
            throw Refusals.noFiles();
        }
        return switch (addTranscripts.add(id, uploads)) {
            case AddTranscripts.Outcome.Added added when added.released().isEmpty() ->
                ResponseEntity.accepted().body(StudyJson.Addition.of(added));
            case AddTranscripts.Outcome.Added added ->
                ResponseEntity.created(URI.create("/studies/api/studies/" + id)).body(StudyJson.Addition.of(added));
            case AddTranscripts.Outcome.Refused refused -> throw Refusals.files(refused.refusals());
            case AddTranscripts.Outcome.TakenBack back -> throw Refusals.takenBack(back.documents());
            case AddTranscripts.Outcome.UnknownStudy _ -> throw Refusals.unknown(id);
        };
    }

    @DeleteMapping("/{studyId}/transcripts/{number}")
    ResponseEntity<Void> remove(@PathVariable String studyId, @PathVariable int number) {
        StudyId id = Refusals.studyId(studyId);
        return switch (removeTranscript.remove(id, number)) {
            case RemoveTranscript.Outcome.Removed _ -> ResponseEntity.noContent().build();
            case RemoveTranscript.Outcome.AlreadyRemoved before -> throw Refusals.gone(before.transcript());
            case RemoveTranscript.Outcome.UnknownStudy _ -> throw Refusals.unknown(id);
            case RemoveTranscript.Outcome.UnknownTranscript _ -> throw Refusals.noTranscript(number);
        };
    }
}
