package org.emic.coding.web;

import java.util.List;
import org.emic.coding.domain.doublecoding.Change;
import org.emic.coding.domain.doublecoding.CompareCoders;
import org.emic.coding.domain.doublecoding.Comparison;
import org.emic.coding.domain.doublecoding.Fault;
import org.emic.coding.domain.doublecoding.OpenDoubleCoding;
import org.emic.coding.domain.doublecoding.Opening;
import org.emic.coding.domain.study.StudyId;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.emic.webkit.problem.Refusal;

/// Says why something was not done about a double coding.
final class DoubleCodingRefusals {

    private static final String START = "Start from the study's list of double codings.";

    private DoubleCodingRefusals() {}

    static Opening opened(StudyId study, OpenDoubleCoding.Outcome outcome) {
        return switch (outcome) {
            case OpenDoubleCoding.Outcome.Opened opened -> opened.opening();
            case OpenDoubleCoding.Outcome.Invalid invalid -> throw new InputProblems(problems(invalid.faults()));
            case OpenDoubleCoding.Outcome.NothingToCode _ -> throw Refusal.conflict(
                    "Study " + study + " has no codes yet, or fewer than two incidents.",
                    "Wait until a transcript has been compared.");
            case OpenDoubleCoding.Outcome.UnknownStudy _ -> throw Unknown.study(study);
        };
    }

    static List<InputProblem> problems(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new InputProblem(fault.field(), "", fault.problem(), fault.remedy()))
                .toList();
    }

    /// Passes over what was done.
    static void done(Change change) {
        switch (change) {
            case Change.Done _ -> {
            }
            case Change.Invalid invalid -> throw new InputProblems(problems(invalid.faults()));
            case Change.Unknown unknown -> throw missing(unknown.missing());
            case Change.Refused refused -> throw refused(refused.because());
        }
    }

    static Comparison compared(CompareCoders.Outcome outcome) {
        return switch (outcome) {
            case CompareCoders.Outcome.Compared compared -> compared.comparison();
            case CompareCoders.Outcome.StillBlind _ -> throw refused(Change.Because.STILL_BLIND);
            case CompareCoders.Outcome.Unknown _ -> throw missing(Change.Missing.DOUBLE_CODING);
        };
    }

    static Refusal missing(Change.Missing missing) {
        return switch (missing) {
            case DOUBLE_CODING -> Refusal.notFound("The study has no double coding of this number.", START);
            case CODER -> Refusal.notFound("The double coding has no coder of this number.", START);
            case UNIT -> Refusal.notFound(
                    "The sample has no such unit, or no longer: its turn was corrected or withdrawn.",
                    "Go on with another unit.");
        };
    }

    private static Refusal refused(Change.Because because) {
        return switch (because) {
            case CLOSED -> Refusal.conflict("The coder has closed; what was coded stays as it is.",
                    "Talk about it, and record what you agree on.");
            case REVEALED -> Refusal.conflict("The codings were shown; nobody codes blind any more.",
                    "Open another double coding.");
            case STILL_BLIND ->
                Refusal.conflict("Somebody has not closed yet; until then nobody sees what others coded.",
                        "Wait, or reveal the codings, with your name and why.");
            case NOT_BLIND -> Refusal.conflict("Everybody may look already.", "Look at how far the coders agree.");
        };
    }

}
