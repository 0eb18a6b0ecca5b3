package org.emic.coding.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emic.coding.domain.freemarking.FreeMarking;
import org.emic.coding.domain.reading.CodeView;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.ReadTalk;
import org.emic.coding.domain.reading.StudyView;
import org.emic.coding.domain.study.StudyId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Pages of free markings: all of a study, a coder's desk, and how far the marks agree.
@Controller
@RequestMapping("/coding/studies/{id}/free-marking")
final class FreeMarkingPages {

    private static final int SHOWN = 60;

    private final ReadCodes codes;
    private final ReadTalk talk;
    private final MarkingFreely marking;

    FreeMarkingPages(ReadCodes codes, ReadTalk talk, MarkingFreely marking) {
        this.codes = codes;
        this.talk = talk;
        this.marking = marking;
    }

    @GetMapping
    String all(@PathVariable UUID id, Model model) {
        StudyId study = new StudyId(id);
        known(study, model);
        model.addAttribute("markings", marking.of(study));
        model.addAttribute("transcripts", talk.transcripts(study));
        return "coding/free-markings";
    }

    /// @param coders one a line
    @PostMapping
    ModelAndView open(@PathVariable UUID id, @RequestParam int transcript, @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String why, @RequestParam(defaultValue = "") String coders) {
        marking.open(new StudyId(id), transcript, who, why, Arrays.asList(coders.split("\\R")));
        return Redirect.to(path(id));
    }

    @GetMapping("/{number}/coders/{coder}")
    String desk(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder,
            @RequestParam(defaultValue = "0") int from, Model model) {
        StudyId study = new StudyId(id);
        StudyView view = known(study, model);
        FreeMarking found = marking.find(study, number);
        model.addAttribute("marks", marking.own(study, number, coder)
                .stream()
                .map(mark -> FreeMarkingJson.MarkJson.of(mark, marking.words(study, mark)))
                .toList());
        model.addAttribute("marking", found);
        model.addAttribute("coder", found.coder(coder).orElseThrow());
        model.addAttribute("talk", talk.talk(study, view.analysis(), found.transcript(), Paging.from(from), SHOWN));
        model.addAttribute("before", Math.max(0, from - SHOWN));
        List<CodeView> all = codes.codes(study, view.analysis(), 0, Integer.MAX_VALUE)
                .items()
                .stream()
                .sorted(Comparator.comparing(CodeView::label, String.CASE_INSENSITIVE_ORDER))
                .toList();
        model.addAttribute("codes", all);
        model.addAttribute("labels", all.stream().collect(Collectors.toMap(CodeView::code, CodeView::label)));
        return "coding/free-marking-desk";
    }

    @PostMapping("/{number}/coders/{coder}/marks")
    ModelAndView mark(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder,
            @ModelAttribute MarkingFreely.NewMark mark) {
        marking.mark(new StudyId(id), number, coder, mark);
        return Redirect.to(path(id) + "/" + number + "/coders/" + coder);
    }

    @PostMapping("/{number}/coders/{coder}/marks/{mark}/deletion")
    ModelAndView unmark(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder,
            @PathVariable int mark) {
        marking.unmark(new StudyId(id), number, coder, mark);
        return Redirect.to(path(id) + "/" + number + "/coders/" + coder);
    }

    @PostMapping("/{number}/coders/{coder}/close")
    ModelAndView close(@PathVariable UUID id, @PathVariable int number, @PathVariable int coder) {
        marking.close(new StudyId(id), number, coder);
        return Redirect.to(path(id));
    }

    @GetMapping("/{number}/agreement")
    String agreement(@PathVariable UUID id, @PathVariable int number, Model model) {
        StudyId study = new StudyId(id);
        known(study, model);
        model.addAttribute("marking", marking.find(study, number));
        model.addAttribute("agreement", FreeMarkingJson.AgreementJson.of(marking.agreement(study, number)));
        return "coding/free-marking-agreement";
    }

    private StudyView known(StudyId study, Model model) {
        StudyView view = codes.study(study).orElseThrow(() -> Unknown.study(study));
        model.addAttribute("study", Heading.of(view));
        return view;
    }

    private static String path(UUID id) {
        return "/coding/studies/" + id + "/free-marking";
    }

}
