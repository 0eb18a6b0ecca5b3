package org.emic.ingest.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.emic.ingest.domain.reading.Encoding;
import org.emic.ingest.domain.reading.Refusal;
import org.emic.ingest.domain.study.FieldProblem;
import org.emic.ingest.domain.study.AddTranscripts;
import org.emic.ingest.domain.study.RemovedTranscript;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.TranscriptId;
import org.emic.ingest.domain.versions.LookAtTurn;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.emic.webkit.problem.Problem;
import org.springframework.http.HttpStatus;

/// Says the domain's refusals in the terms of HTTP.
final class Refusals {

    private Refusals() {}

    /// 413 where every file is too large, 415 where every file is of a kind that is not read, 422 otherwise.
    static HttpStatus status(List<Refusal> refusals) {
        if (refusals.stream().allMatch(refusal -> refusal.kind() == Refusal.Kind.TOO_LARGE)) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        return refusals.stream().allMatch(refusal -> refusal.kind() == Refusal.Kind.UNSUPPORTED)
                ? HttpStatus.UNSUPPORTED_MEDIA_TYPE
                : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    static InputProblems files(List<Refusal> refusals) {
        return new InputProblems(status(refusals), refusals.stream().map(Refusals::problem).toList());
    }

    static InputProblem problem(Refusal refusal) {
        return new InputProblem(refusal.file(), refusal.place(), refusal.problem(), refusal.remedy());
    }

    static InputProblems fields(List<FieldProblem> problems) {
        return new InputProblems(problems.stream().map(Refusals::problem).toList());
    }

    static InputProblem problem(FieldProblem problem) {
        return new InputProblem(problem.field(), "", problem.problem(), problem.remedy());
    }

    static org.emic.webkit.problem.Refusal unknown(StudyId id) {
        return org.emic.webkit.problem.Refusal.notFound("There is no study " + id + ".",
                "Start from the list of studies.");
    }

    static InputProblems takenBack(List<AddTranscripts.Returning> documents) {
        return new InputProblems(HttpStatus.CONFLICT, documents.stream().map(Refusals::problem).toList());
    }

    static InputProblem problem(AddTranscripts.Returning returning) {
        String day = day(returning.since());
        return new InputProblem(returning.name().value(), "",
                returning.number().isPresent()
                        ? "this document was transcript %d of the study and was taken back on %s"
                                .formatted(returning.number().getAsInt(), day)
                        : "words of this document were withdrawn or redacted in the study on " + day,
                "Leave it out. What was taken back does not return to its study; if its words may be used after all, "
                        + "open another study for them.");
    }

    static org.emic.webkit.problem.Refusal noDraft(TranscriptId id) {
        return org.emic.webkit.problem.Refusal.notFound("No transcript " + id + " waits in this study.",
                "Look on the study's page whether somebody released or deleted it.");
    }

    static org.emic.webkit.problem.Refusal outdated(TranscriptId id) {
        return org.emic.webkit.problem.Refusal.conflict("The words of transcript " + id + " have changed meanwhile.",
                "Load the page again: the place may hold other words now.");
    }

    static org.emic.webkit.problem.Refusal noParticipant() {
        return org.emic.webkit.problem.Refusal.notFound("Nobody of this name is on the roster.",
                "Load the roster again: somebody may have changed it.");
    }

    static org.emic.webkit.problem.Refusal noTranscript(int number) {
        return org.emic.webkit.problem.Refusal.notFound("The study has no transcript number " + number + ".",
                "Choose one from the study's page.");
    }

    static org.emic.webkit.problem.Refusal nobody() {
        return org.emic.webkit.problem.Refusal.notFound("Nobody of the study is called so.",
                "Give the name as it stands in the released transcripts, or the real name of the roster.");
    }

    /// The turn waits no more.
    ///
    /// @throws org.emic.webkit.problem.Refusal with 404 where it did not wait, 422 where nobody says that they looked
    static void left(LookAtTurn.Outcome outcome) {
        switch (outcome) {
            case LookAtTurn.Outcome.Left _ -> {
            }
            case LookAtTurn.Outcome.Invalid invalid -> throw fields(invalid.problems());
            case LookAtTurn.Outcome.Unknown _ -> throw org.emic.webkit.problem.Refusal.notFound(
                    "This turn does not wait, or no longer.", "Look at the turns that wait.");
        }
    }

    /// 410: it was there and does not come back.
    static org.emic.webkit.problem.Refusal gone(RemovedTranscript removed) {
        return new org.emic.webkit.problem.Refusal(Problem.of(HttpStatus.GONE)
                .titled("Taken back")
                .detailed("Transcript %d was taken back on %s; its words are deleted here."
                        .formatted(removed.number(), day(removed.removedAt())))
                .remedied("There is nothing more to do. Its number stays free."));
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    static org.emic.webkit.problem.Refusal noFiles() {
        return new org.emic.webkit.problem.Refusal(Problem.of(HttpStatus.BAD_REQUEST)
                .detailed("No file was sent in a part named files.")
                .remedied("Choose at least one transcript (text, a document, captions or JSON) and send it again."));
    }

    /// The id of a transcript that waits.
    ///
    /// @throws org.emic.webkit.problem.Refusal with 400 where it is no UUID
    static TranscriptId draftId(String text) {
        return TranscriptId.parse(text)
                .orElseThrow(() -> new org.emic.webkit.problem.Refusal(Problem.of(HttpStatus.BAD_REQUEST)
                        .detailed("The transcript's id is not a UUID.")
                        .remedied("Choose one from the study's page.")));
    }

    static InputProblems noEncoding() {
        return new InputProblems(List.of(new InputProblem("encoding", "", "there is no such encoding",
                "Choose one of " + String.join(", ", Encoding.words()) + ", or leave it out for Unicode.")));
    }

    /// The study that a path names.
    ///
    /// @throws org.emic.webkit.problem.Refusal with 400 where its id is no UUID, 404 where there is no such study
    static Study study(Studies studies, String text) {
        StudyId id = studyId(text);
        return studies.find(id).orElseThrow(() -> unknown(id));
    }

    /// The study's id in a path.
    ///
    /// @throws org.emic.webkit.problem.Refusal with 400 where it is no UUID
    static StudyId studyId(String text) {
        return StudyId.parse(text)
                .orElseThrow(() -> new org.emic.webkit.problem.Refusal(Problem.of(HttpStatus.BAD_REQUEST)
                        .detailed("The study's id in the address is not a UUID.")
                        .remedied("Use an id such as 0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11.")));
    }
}
