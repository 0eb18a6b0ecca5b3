package org.emic.ingest.web;

import java.util.List;
import org.emic.ingest.domain.protection.pseudonyms.Key;
import org.emic.ingest.domain.study.KeyLooks;
import org.emic.ingest.domain.study.LookAtKey;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
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

/// The page on which somebody looks up who stands behind a pseudonym, and who did so before.
@Controller
@RequestMapping(path = "/studies/{studyId}/key", produces = MediaType.TEXT_HTML_VALUE)
final class KeyPages {

    private final Studies studies;
    private final KeyLooks looks;
    private final LookAtKey lookAtKey;

    KeyPages(Studies studies, KeyLooks looks, LookAtKey lookAtKey) {
        this.studies = studies;
        this.looks = looks;
        this.lookAtKey = lookAtKey;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String studyId) {
        return page(Refusals.study(studies, studyId), List.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView look(@PathVariable String studyId, @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String why) {
        Study study = Refusals.study(studies, studyId);
        return switch (lookAtKey.look(study.id(), who, why)) {
            case LookAtKey.Outcome.Shown shown ->
                page(study, shown.key().entries(), List.of(), HttpStatus.OK);
            case LookAtKey.Outcome.Invalid invalid -> page(study, List.of(),
                    invalid.problems().stream().map(Refusals::problem).toList(), HttpStatus.UNPROCESSABLE_CONTENT);
            case LookAtKey.Outcome.UnknownStudy _ -> throw Refusals.unknown(study.id());
        };
    }

    private ModelAndView page(Study study, List<Key.Entry> names, List<InputProblem> problems, HttpStatus status) {
        ModelAndView page = new ModelAndView("studies/key", status);
        page.addObject("study", StudyPages.heading(study));
        page.addObject("names", names);
        page.addObject("looks", looks.of(study.id()));
        page.addObject("problems", problems);
        return page;
    }
}
