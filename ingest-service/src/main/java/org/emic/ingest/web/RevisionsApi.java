package org.emic.ingest.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.Transcripts;
import org.emic.ingest.domain.versions.MadeVersion;
import org.emic.ingest.domain.versions.Note;
import org.emic.ingest.domain.versions.ReviseTranscript;
import org.emic.ingest.domain.versions.RevisedTranscript;
import org.emic.ingest.domain.versions.Versions;
import org.emic.ingest.domain.versions.WithdrawParticipant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Corrections and withdrawals as JSON.
@RestController
@RequestMapping(path = "/studies/api/studies/{studyId}", produces = MediaType.APPLICATION_JSON_VALUE)
final class RevisionsApi {

    private final ReviseTranscript reviseTranscript;
    private final WithdrawParticipant withdrawParticipant;
    private final Studies studies;
    private final Transcripts transcripts;
    private final Versions versions;

    RevisionsApi(ReviseTranscript reviseTranscript, WithdrawParticipant withdrawParticipant, Studies studies,
            Transcripts transcripts, Versions versions) {
        this.reviseTranscript = reviseTranscript;
        this.withdrawParticipant = withdrawParticipant;
        this.studies = studies;
        this.transcripts = transcripts;
        this.versions = versions;
    }

    /// Who withdraws, as somebody says for them.
    record ParticipantRequest(@Nullable String speaker, @Nullable String who, @Nullable String why) {}

    @PostMapping(path = "/transcripts/{number}/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RevisionJson.Corrected> correct(@PathVariable String studyId, @PathVariable int number,
            @RequestBody CorrectionRequest request) {
        ReviseTranscript.Which which = which(studyId, number, request.version());
        RevisedTranscript revised = RevisionRefusals.revised(
                reviseTranscript.correct(which, request.note(), request.inOrder()), which, "acts", "act");
        return ResponseEntity.created(versions(which)).body(RevisionJson.Corrected.of(revised));
    }

    @PostMapping(path = "/transcripts/{number}/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RevisionJson.Withdrawn> withdraw(@PathVariable String studyId, @PathVariable int number,
            @RequestBody WithdrawalRequest request) {
        ReviseTranscript.Which which = which(studyId, number, request.version());
        RevisedTranscript revised = RevisionRefusals.revised(
                reviseTranscript.withdraw(which, request.note(), request.words()), which, "passages", "passage");
        return ResponseEntity.created(versions(which)).body(RevisionJson.Withdrawn.of(revised));
    }

    @PostMapping(path = "/withdrawals", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<RevisionJson.ParticipantWithdrawn> withdraw(@PathVariable String studyId,
            @RequestBody ParticipantRequest request) {
        StudyId study = Refusals.studyId(studyId);
        Note note = new Note(Objects.requireNonNullElse(request.who(), ""),
                Objects.requireNonNullElse(request.why(), ""));
        return switch (withdrawParticipant.withdraw(study, Objects.requireNonNullElse(request.speaker(), ""), note)) {
            case WithdrawParticipant.Outcome.Withdrawn withdrawn ->
                ResponseEntity.created(URI.create("/studies/api/studies/" + study + "/queue"))
                        .body(RevisionJson.ParticipantWithdrawn.of(withdrawn));
            case WithdrawParticipant.Outcome.Invalid invalid -> throw Refusals.fields(invalid.problems());
            case WithdrawParticipant.Outcome.UnknownStudy _ -> throw Refusals.unknown(study);
            case WithdrawParticipant.Outcome.UnknownParticipant _ -> throw Refusals.nobody();
        };
    }

    @GetMapping("/transcripts/{number}/versions")
    List<RevisionJson.Version> versions(@PathVariable String studyId, @PathVariable int number) {
        Study study = Refusals.study(studies, studyId);
        List<MadeVersion> made = versions.of(study.id(), number);
        if (made.isEmpty()) {
            throw RevisionRefusals.noTranscript(transcripts, study.id(), number);
        }
        return made.stream().map(RevisionJson.Version::of).toList();
    }

    private static ReviseTranscript.Which which(String studyId, int number, int basedOn) {
        return new ReviseTranscript.Which(Refusals.studyId(studyId), number, basedOn);
    }

    private static URI versions(ReviseTranscript.Which which) {
        return URI.create("/studies/api/studies/" + which.study() + "/transcripts/" + which.number() + "/versions");
    }
}
