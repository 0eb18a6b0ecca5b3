package org.emic.ingest.web;

import java.util.List;
import org.emic.ingest.domain.revision.Problem;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.Transcripts;
import org.emic.ingest.domain.versions.ReviseTranscript;
import org.emic.ingest.domain.versions.RevisedTranscript;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.emic.webkit.problem.Refusal;

/// Says why a transcript is not revised in the terms of HTTP.
final class RevisionRefusals {

    private RevisionRefusals() {}

    /// The revised transcript.
    ///
    /// @param field what was asked for, such as `acts`
    /// @param one one of it, such as `act`
    /// @throws Refusal where there is none: 404, 409, 410 or 422
    static RevisedTranscript revised(ReviseTranscript.Outcome outcome, ReviseTranscript.Which which, String field,
            String one) {
        return switch (outcome) {
            case ReviseTranscript.Outcome.Revised revised -> revised.revised();
            case ReviseTranscript.Outcome.InvalidNote invalid -> throw Refusals.fields(invalid.problems());
            case ReviseTranscript.Outcome.Invalid invalid ->
                throw new InputProblems(problems(invalid.problems(), field, one));
            case ReviseTranscript.Outcome.Outdated outdated -> throw outdated(which, outdated.version());
            case ReviseTranscript.Outcome.TakenBack back -> throw Refusals.gone(back.removed());
            case ReviseTranscript.Outcome.UnknownStudy _ -> throw Refusals.unknown(which.study());
            case ReviseTranscript.Outcome.UnknownTranscript _ -> throw Refusals.noTranscript(which.number());
        };
    }

    static List<InputProblem> problems(List<Problem> problems, String field, String one) {
        return problems.stream()
                .map(problem -> new InputProblem(field, problem.asked() == 0 ? "" : one + " " + problem.asked(),
                        problem.problem(), problem.remedy()))
                .toList();
    }

    /// The transcript is not there, or no longer.
    static Refusal noTranscript(Transcripts transcripts, StudyId study, int number) {
        return transcripts.removed(study, number).map(Refusals::gone).orElseGet(() -> Refusals.noTranscript(number));
    }

    private static Refusal outdated(ReviseTranscript.Which which, int version) {
        return Refusal.conflict(
                "Transcript %d has version %d meanwhile; this was based on version %d, and nothing was changed."
                        .formatted(which.number(), version, which.basedOn()),
                "Look at the present version, then decide again.");
    }
}
