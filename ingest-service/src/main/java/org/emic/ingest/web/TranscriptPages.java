package org.emic.ingest.web;

import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.Transcripts;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page on which a transcript is read.
@Controller
final class TranscriptPages {

    private final Studies studies;
    private final Transcripts transcripts;

    TranscriptPages(Studies studies, Transcripts transcripts) {
        this.studies = studies;
        this.transcripts = transcripts;
    }

    @GetMapping(path = "/studies/{studyId}/transcripts/{number}", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView read(@PathVariable String studyId, @PathVariable int number,
            @RequestParam(defaultValue = "0") int from) {
        Study study = Refusals.study(studies, studyId);
        int first = Math.max(0, from - Paging.TURNS);
        int count = Math.max(0, from) - first + 2 * Paging.TURNS;
        Transcripts.Reading reading = transcripts.read(study.id(), number, first, count)
                .orElseThrow(() -> transcripts.removed(study.id(), number)
                        .map(Refusals::gone)
                        .orElseGet(() -> Refusals.noTranscript(number)));
        ModelAndView page = new ModelAndView("studies/transcript");
        page.addObject("study", StudyPages.heading(study));
        page.addObject("transcript", TranscriptPage.of(reading, from));
        page.addObject("corrections", "/studies/" + study.id() + "/transcripts/" + number + "/turns/");
        return page;
    }
}
