package org.emic.ingest.web;

import java.util.List;
import org.emic.ingest.domain.protection.names.Verdicts;
import org.emic.ingest.domain.protection.pseudonyms.Key;
import org.emic.ingest.domain.study.EraseNames;
import org.emic.ingest.domain.study.FieldProblem;
import org.emic.ingest.domain.study.KeyLooks;
import org.emic.ingest.domain.study.LookAtKey;
import org.emic.ingest.domain.study.NameErasures;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.webkit.problem.InputProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The page on which somebody looks up who stands behind a pseudonym or erases a name, and who did so before.
@Controller
@RequestMapping(path = "/studies/{studyId}/key", produces = MediaType.TEXT_HTML_VALUE)
final class KeyPages {

    private final Studies studies;
    private final KeyLooks looks;
    private final NameErasures erasures;
    private final LookAtKey lookAtKey;
    private final EraseNames eraseNames;

    KeyPages(Studies studies, KeyLooks looks, NameErasures erasures, LookAtKey lookAtKey, EraseNames eraseNames) {
        this.studies = studies;
        this.looks = looks;
        this.erasures = erasures;
        this.lookAtKey = lookAtKey;
        this.eraseNames = eraseNames;
    }

    @GetMapping
    ModelAndView ask(@PathVariable String studyId) {
        return page(Refusals.study(studies, studyId), List.of(), Verdicts.NONE, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView look(@PathVariable String studyId, @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String why) {
        Study study = Refusals.study(studies, studyId);
        return switch (lookAtKey.look(study.id(), who, why)) {
            case LookAtKey.Outcome.Shown shown ->
                page(study, shown.key().entries(), shown.verdicts(), List.of(), HttpStatus.OK);
            case LookAtKey.Outcome.Invalid invalid -> refused(study, invalid.problems());
            case LookAtKey.Outcome.UnknownStudy _ -> throw Refusals.unknown(study.id());
        };
    }

    /// @param bearer the pseudonym of whom to erase, or nothing
    /// @param words what a decision to erase is about, or nothing; without both, all names are meant that nothing has
    @PostMapping("/erasures")
    ModelAndView erase(@PathVariable String studyId, @RequestParam(required = false) @Nullable String bearer,
            @RequestParam(required = false) @Nullable String words, @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String why) {
        Study study = Refusals.study(studies, studyId);
        return switch (eraseNames.erase(study.id(), what(bearer, words), who, why)) {
            case EraseNames.Outcome.Erased _ -> StudyPages.to("/studies/" + study.id() + "/key");
            case EraseNames.Outcome.Invalid invalid -> refused(study, invalid.problems());
            case EraseNames.Outcome.UnknownStudy _ -> throw Refusals.unknown(study.id());
        };
    }

    private static EraseNames.What what(@Nullable String bearer, @Nullable String words) {
        if (bearer != null) {
            return new EraseNames.What.Bearer(bearer);
        }
        return words == null ? new EraseNames.What.Unused() : new EraseNames.What.Verdict(words);
    }

    private ModelAndView refused(Study study, List<FieldProblem> problems) {
        return page(study, List.of(), Verdicts.NONE, problems.stream().map(Refusals::problem).toList(),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(Study study, List<Key.Entry> names, Verdicts verdicts, List<InputProblem> problems,
            HttpStatus status) {
        ModelAndView page = new ModelAndView("studies/key", status);
        page.addObject("study", StudyPages.heading(study));
        page.addObject("names", names);
        page.addObject("verdicts", verdicts.all());
        page.addObject("erasures", erasures.of(study.id()));
        page.addObject("looks", looks.of(study.id()));
        page.addObject("problems", problems);
        return page;
    }
}
