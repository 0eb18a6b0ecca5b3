package org.emic.ingest.web;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.revision.Withdrawal.Words;
import org.emic.ingest.domain.revision.Withdrawn;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.Transcripts;
import org.emic.ingest.domain.transcript.Turn;
import org.emic.ingest.domain.versions.Note;
import org.emic.ingest.domain.versions.ReviseTranscript;
import org.emic.ingest.domain.versions.TurnQueue;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page of one turn of a released transcript, on which it is corrected or withdrawn.
@Controller
@RequestMapping(path = "/studies/{studyId}/transcripts/{number}/turns/{turn}", produces = MediaType.TEXT_HTML_VALUE)
final class TurnPages {

    private final Studies studies;
    private final Transcripts transcripts;
    private final ReviseTranscript reviseTranscript;
    private final TurnQueue queue;

    TurnPages(Studies studies, Transcripts transcripts, ReviseTranscript reviseTranscript, TurnQueue queue) {
        this.studies = studies;
        this.transcripts = transcripts;
        this.reviseTranscript = reviseTranscript;
        this.queue = queue;
    }

    @GetMapping
    ModelAndView show(@PathVariable String studyId, @PathVariable int number, @PathVariable int turn) {
        Study study = Refusals.study(studies, studyId);
        Transcripts.Reading reading = reading(study.id(), number, turn);
        Turn shown = turn(reading, turn);
        ModelAndView page = new ModelAndView("studies/turn");
        page.addObject("study", StudyPages.heading(study));
        page.addObject("row", TranscriptPage.Row.of(reading.summary()));
        page.addObject("turn", TurnRow.of(shown));
        page.addObject("text", shown.text());
        page.addObject("withdrawn", Withdrawn.is(shown));
        page.addObject("waits", queue.of(study.id())
                .stream()
                .anyMatch(one -> one.number() == number && one.turn().number() == turn));
        page.addObject("last", turn == reading.summary().turns() - 1);
        page.addObject("speakers", reading.speakers()
                .stream()
                .filter(one -> !Withdrawn.isSpeaker(one.name()))
                .map(SpeakerRow::of)
                .toList());
        return page;
    }

    @PostMapping("/correction")
    ModelAndView correct(@PathVariable String studyId, @PathVariable int number, @PathVariable int turn,
            @ModelAttribute CorrectionForm form) {
        StudyId study = Refusals.study(studies, studyId).id();
        ReviseTranscript.Which which = new ReviseTranscript.Which(study, number, form.basedOn());
        Turn present = turn(reading(study, number, turn), turn);
        RevisionRefusals.revised(reviseTranscript.correct(which, form.note(), List.of(form.of(present))), which,
                "turn " + turn, "act");
        return StudyPages.to("/studies/" + study + "/transcripts/" + number + "#turn-" + turn);
    }

    /// @param words which of the turn's words; empty for all
    @PostMapping("/withdrawal")
    ModelAndView withdraw(@PathVariable String studyId, @PathVariable int number, @PathVariable int turn,
            @RequestParam int basedOn, @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String why, @RequestParam(defaultValue = "") String words) {
        StudyId study = Refusals.study(studies, studyId).id();
        ReviseTranscript.Which which = new ReviseTranscript.Which(study, number, basedOn);
        Turn present = turn(reading(study, number, turn), turn);
        Words gone = new Words(turn, words.isBlank()
                ? Optional.empty()
                : Optional.of(TypedWords.in(present.text(), words)));
        RevisionRefusals.revised(reviseTranscript.withdraw(which, new Note(who, why), List.of(gone)), which,
                "turn " + turn, "passage");
        return StudyPages.to("/studies/" + study + "/transcripts/" + number + "#turn-" + turn);
    }

    private Transcripts.Reading reading(StudyId study, int number, int turn) {
        return transcripts.read(study, number, Math.max(0, turn), 1)
                .orElseThrow(() -> RevisionRefusals.noTranscript(transcripts, study, number));
    }

    private static Turn turn(Transcripts.Reading reading, int number) {
        return reading.turns()
                .stream()
                .filter(turn -> turn.number() == number)
                .findFirst()
                .orElseThrow(() -> org.emic.webkit.problem.Refusal.notFound(
                        "Transcript %d has no turn %d.".formatted(reading.summary().number(), number),
                        "Choose one from the transcript's page."));
    }
}
