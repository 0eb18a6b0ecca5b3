package org.emic.coding.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.doublecoding.Change;
import org.emic.coding.domain.doublecoding.CodeUnit;
import org.emic.coding.domain.doublecoding.Desk;
import org.emic.coding.domain.doublecoding.ShowDesk;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.StudyId;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The pages on which a coder codes, one unit at a time.
@Controller
@RequestMapping("/coding/studies/{id}/double-coding/{number}/coders/{coder}")
final class DeskPages {

    private final ReadCodes codes;
    private final ShowDesk desks;
    private final CodeUnit code;
    private final Changes changes;

    DeskPages(ReadCodes codes, ShowDesk desks, CodeUnit code, Changes changes) {
        this.codes = codes;
        this.desks = desks;
        this.code = code;
        this.changes = changes;
    }

    /// @param unit the place of a unit, from 1; without it, the first that was not read
    @GetMapping
    String desk(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder,
            @RequestParam Optional<Integer> unit, Model model) {
        Desk desk = new Desk(new StudyId(id), number, coder);
        DoubleCodingJson.DeskJson shown = desks.show(desk)
                .map(DoubleCodingJson.DeskJson::of)
                .orElseThrow(() -> DoubleCodingRefusals.missing(Change.Missing.CODER));
        model.addAttribute("study",
                codes.study(desk.study()).map(Heading::of).orElseThrow(() -> Unknown.study(desk.study())));
        model.addAttribute("desk", shown);
        model.addAttribute("coder", coder);
        model.addAttribute("place", Math.clamp(unit.orElse(firstUnread(shown)), 1, Math.max(1, shown.units().size())));
        return "coding/double-coding-desk";
    }

    private static int firstUnread(DoubleCodingJson.DeskJson desk) {
        List<DoubleCodingJson.UnitJson> units = desk.units();
        for (int place = 0; place < units.size(); place++) {
            if (!units.get(place).read()) {
                return place + 1;
            }
        }
        return units.size();
    }

    /// @param act `codes` with at least one, `none` without any, or `unread`
    @PostMapping("/units/{incident}")
    ModelAndView code(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder,
            @PathVariable String incident, @RequestParam String act, @RequestParam int place,
            @RequestParam(defaultValue = "") List<String> codes) {
        List<CodeId> ticked = DoubleCodingRequest.ids(codes);
        if (act.equals("codes") == ticked.isEmpty() && !act.equals("unread")) {
            throw new InputProblems(List.of(new InputProblem("codes", "",
                    ticked.isEmpty() ? "no code is ticked" : "codes are ticked, and none is said to apply",
                    "Go back; tick codes and save them, or tick none and say that none applies.")));
        }
        IncidentId unit = DoubleCodingRequest.incident(incident);
        change(id, number, coder,
                desk -> act.equals("unread") ? code.takeBack(desk, unit) : code.code(desk, unit, ticked));
        return Redirect
                .to(path(id, number) + "/coders/" + coder + "?unit=" + (act.equals("unread") ? place : place + 1));
    }

    @PostMapping("/close")
    ModelAndView close(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder) {
        change(id, number, coder, code::close);
        return Redirect.to(path(id, number));
    }

    private void change(UUID id, int number, int coder, Function<Desk, Change> change) {
        Desk desk = new Desk(new StudyId(id), number, coder);
        changes.make(() -> change.apply(desk));
    }

    private static String path(UUID id, int number) {
        return "/coding/studies/" + id + "/double-coding/" + number;
    }

}
