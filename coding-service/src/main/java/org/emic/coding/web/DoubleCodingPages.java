package org.emic.coding.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.doublecoding.AgreeOnUnit;
import org.emic.coding.domain.doublecoding.Change;
import org.emic.coding.domain.doublecoding.DoubleCoding;
import org.emic.coding.domain.doublecoding.DoubleCodings;
import org.emic.coding.domain.doublecoding.OpenDoubleCoding;
import org.emic.coding.domain.doublecoding.Opening;
import org.emic.coding.domain.doublecoding.RevealCodings;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.StudyId;
import org.emic.webkit.problem.InputProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Pages of double codings: all of a study, one of them, and how far its coders agree.
@Controller
@RequestMapping("/coding/studies/{id}/double-coding")
final class DoubleCodingPages {

    private final ReadCodes codes;
    private final DoubleCodings codings;
    private final OpenDoubleCoding open;
    private final RevealCodings reveal;
    private final ShowAgreement agreement;
    private final AgreeOnUnit agree;
    private final Changes changes;

    DoubleCodingPages(ReadCodes codes, DoubleCodings codings, OpenDoubleCoding open, RevealCodings reveal,
            ShowAgreement agreement, AgreeOnUnit agree, Changes changes) {
        this.codes = codes;
        this.codings = codings;
        this.open = open;
        this.reveal = reveal;
        this.agreement = agreement;
        this.agree = agree;
        this.changes = changes;
    }

    @GetMapping
    ModelAndView all(@PathVariable UUID id) {
        return all(id, new Form("", "", "", "40"), List.of(), HttpStatus.OK);
    }

    /// @param coders one a line
    /// @param units how many
    record Form(@Nullable String who, @Nullable String why, @Nullable String coders, @Nullable String units) {}

    @PostMapping
    ModelAndView open(@PathVariable UUID id, Form form) {
        StudyId study = new StudyId(id);
        DoubleCodingRequest.Opening request = new DoubleCodingRequest.Opening(form.who(), form.why(),
                Optional.ofNullable(form.coders()).map(names -> Arrays.asList(names.split("\\R"))).orElse(List.of()),
                number(form.units()), null);
        OpenDoubleCoding.Outcome outcome = changes.together(() -> open.open(study, request.plan()));
        if (outcome instanceof OpenDoubleCoding.Outcome.Invalid invalid) {
            return all(id, form, DoubleCodingRefusals.problems(invalid.faults()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Opening opening = DoubleCodingRefusals.opened(study, outcome);
        return Redirect.to(path(id) + "/" + opening.number());
    }

    private static int number(@Nullable String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
    }

    @GetMapping("/{number}")
    ModelAndView one(@PathVariable UUID id, @PathVariable int number) {
        ModelAndView page = page("coding/double-coding", id);
        page.addObject("coding", known(id, number));
        return page;
    }

    @PostMapping("/{number}/reveal")
    ModelAndView reveal(@PathVariable UUID id, @PathVariable int number, @RequestParam String who,
            @RequestParam String why) {
        changes.make(() -> reveal.reveal(new StudyId(id), number, new DoubleCodingRequest.Reveal(who, why).revealed()));
        return Redirect.to(path(id) + "/" + number + "/agreement");
    }

    @GetMapping("/{number}/agreement")
    ModelAndView agreement(@PathVariable UUID id, @PathVariable int number) {
        ModelAndView page = page("coding/double-coding-agreement", id);
        page.addObject("agreement", agreement.of(new StudyId(id), number));
        page.addObject("coding", known(id, number));
        return page;
    }

    @PostMapping("/{number}/agreed")
    ModelAndView agree(@PathVariable UUID id, @PathVariable int number, @RequestParam String incident,
            @RequestParam(defaultValue = "") List<String> codes, @RequestParam String who, @RequestParam String why) {
        changes.make(() -> agree.agree(new StudyId(id), number,
                new DoubleCodingRequest.Agreement(incident, codes, who, why).agreed()));
        return Redirect.to(path(id) + "/" + number + "/agreement#" + incident);
    }

    private ModelAndView all(UUID id, Form form, List<InputProblem> problems, HttpStatus status) {
        ModelAndView page = page("coding/double-codings", id);
        page.setStatus(status);
        page.addObject("codings", codings.of(new StudyId(id)).stream().map(this::json).toList());
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }

    private DoubleCodingJson known(UUID id, int number) {
        return codings.find(new StudyId(id), number)
                .map(this::json)
                .orElseThrow(() -> DoubleCodingRefusals.missing(Change.Missing.DOUBLE_CODING));
    }

    private DoubleCodingJson json(DoubleCoding coding) {
        return DoubleCodingJson.of(coding, codings.readings(coding));
    }

    private ModelAndView page(String template, UUID id) {
        StudyId studyId = new StudyId(id);
        ModelAndView page = new ModelAndView(template);
        page.addObject("study",
                codes.study(studyId).map(Heading::of).orElseThrow(() -> Unknown.study(studyId)));
        return page;
    }

    private static String path(UUID id) {
        return "/coding/studies/" + id + "/double-coding";
    }

}
