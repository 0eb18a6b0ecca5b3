package org.emic.ingest.web;

import java.util.List;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.Transcripts;
import org.emic.ingest.domain.versions.MadeVersion;
import org.emic.ingest.domain.versions.Versions;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The pages of a transcript's versions: who made them, when and why, and what earlier ones said.
@Controller
@RequestMapping(path = "/studies/{studyId}/transcripts/{number}/versions", produces = MediaType.TEXT_HTML_VALUE)
final class VersionPages {

    private final Studies studies;
    private final Transcripts transcripts;
    private final Versions versions;

    VersionPages(Studies studies, Transcripts transcripts, Versions versions) {
        this.studies = studies;
        this.transcripts = transcripts;
        this.versions = versions;
    }

    @GetMapping
    ModelAndView list(@PathVariable String studyId, @PathVariable int number) {
        Study study = Refusals.study(studies, studyId);
        ModelAndView page = new ModelAndView("studies/versions");
        page.addObject("study", StudyPages.heading(study));
        page.addObject("number", number);
        page.addObject("versions", made(study, number).reversed());
        return page;
    }

    @GetMapping("/{version}")
    ModelAndView show(@PathVariable String studyId, @PathVariable int number, @PathVariable int version,
            @RequestParam(defaultValue = "0") int from) {
        Study study = Refusals.study(studies, studyId);
        List<MadeVersion> all = made(study, number);
        MadeVersion shown = all.stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(() -> org.emic.webkit.problem.Refusal.notFound(
                        "Transcript %d has no version %d.".formatted(number, version),
                        "Choose one from the list of its versions."));
        if (version == all.getLast().version()) {
            return StudyPages.to("/studies/" + study.id() + "/transcripts/" + number);
        }
        Paging paging = Paging.of(from, shown.turns());
        ModelAndView page = new ModelAndView("studies/version");
        page.addObject("study", StudyPages.heading(study));
        page.addObject("number", number);
        page.addObject("version", shown);
        page.addObject("paging", paging);
        page.addObject("turns", versions.earlierTurns(study.id(), number, version)
                .stream()
                .skip(paging.from())
                .limit(Paging.TURNS)
                .map(TurnRow::of)
                .toList());
        return page;
    }

    private List<MadeVersion> made(Study study, int number) {
        List<MadeVersion> made = versions.of(study.id(), number);
        if (made.isEmpty()) {
            throw RevisionRefusals.noTranscript(transcripts, study.id(), number);
        }
        return made;
    }
}
