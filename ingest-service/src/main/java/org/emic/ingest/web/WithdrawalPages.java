package org.emic.ingest.web;

import java.util.List;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.versions.Note;
import org.emic.ingest.domain.versions.TurnQueue;
import org.emic.ingest.domain.versions.WithdrawParticipant;
import org.emic.ingest.domain.versions.LookAtTurn;
import org.emic.webkit.problem.InputProblem;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page on which a participant is withdrawn, and the one of turns that wait for somebody to look at them afterwards.
@Controller
@RequestMapping(path = "/studies/{studyId}", produces = MediaType.TEXT_HTML_VALUE)
final class WithdrawalPages {

    private final Studies studies;
    private final WithdrawParticipant withdrawParticipant;
    private final TurnQueue queue;
    private final LookAtTurn lookAtTurn;

    WithdrawalPages(Studies studies, WithdrawParticipant withdrawParticipant, TurnQueue queue, LookAtTurn lookAtTurn) {
        this.studies = studies;
        this.withdrawParticipant = withdrawParticipant;
        this.queue = queue;
        this.lookAtTurn = lookAtTurn;
    }

    /// A turn that waits.
    record QueuedRow(long id, int number, TurnRow turn, boolean names) {

        static QueuedRow of(TurnQueue.Waiting one) {
            return new QueuedRow(one.id(), one.number(), TurnRow.of(one.turn()),
                    one.because() == TurnQueue.Reason.NAMES);
        }
    }

    @GetMapping("/withdrawal")
    ModelAndView ask(@PathVariable String studyId, @RequestParam(defaultValue = "") String speaker) {
        return ask(Refusals.study(studies, studyId), speaker, List.of(), HttpStatus.OK);
    }

    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable String studyId, @RequestParam(defaultValue = "") String speaker,
            @RequestParam(defaultValue = "") String who, @RequestParam(defaultValue = "") String why) {
        Study study = Refusals.study(studies, studyId);
        return switch (withdrawParticipant.withdraw(study.id(), speaker, new Note(who, why))) {
            case WithdrawParticipant.Outcome.Withdrawn _ -> StudyPages.to("/studies/" + study.id() + "/queue");
            case WithdrawParticipant.Outcome.Invalid invalid -> ask(study, speaker,
                    invalid.problems().stream().map(Refusals::problem).toList(), HttpStatus.UNPROCESSABLE_CONTENT);
            case WithdrawParticipant.Outcome.UnknownStudy _ -> throw Refusals.unknown(study.id());
            case WithdrawParticipant.Outcome.UnknownParticipant _ -> throw Refusals.nobody();
        };
    }

    private static ModelAndView ask(Study study, String speaker, List<InputProblem> problems, HttpStatus status) {
        ModelAndView page = new ModelAndView("studies/withdrawal", status);
        page.addObject("study", StudyPages.heading(study));
        page.addObject("speaker", speaker);
        page.addObject("problems", problems);
        return page;
    }

    @GetMapping("/queue")
    ModelAndView queue(@PathVariable String studyId) {
        Study study = Refusals.study(studies, studyId);
        ModelAndView page = new ModelAndView("studies/queue");
        page.addObject("study", StudyPages.heading(study));
        page.addObject("waiting", queue.of(study.id()).stream().map(QueuedRow::of).toList());
        return page;
    }

    @PostMapping("/queue/{entry}")
    ModelAndView leave(@PathVariable String studyId, @PathVariable long entry,
            @RequestParam(defaultValue = "") String who) {
        Study study = Refusals.study(studies, studyId);
        Refusals.left(lookAtTurn.leave(study.id(), entry, who));
        return StudyPages.to("/studies/" + study.id() + "/queue");
    }
}
