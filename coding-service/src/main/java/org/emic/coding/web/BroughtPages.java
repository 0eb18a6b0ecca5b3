package org.emic.coding.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.brought.BroughtToStudies;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.StudyView;
import org.emic.coding.domain.study.StudyId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/// The page of what a researcher brought, and that of the suggestions that are least sure.
@Controller
@RequestMapping("/coding/studies/{id}")
final class BroughtPages {

    private static final int SHOWN = 25;

    private final ReadCodes codes;
    private final BroughtToStudies brought;
    private final BroughtFiles files;

    BroughtPages(ReadCodes codes, BroughtToStudies brought, BroughtFiles files) {
        this.codes = codes;
        this.brought = brought;
        this.files = files;
    }

    @GetMapping("/brought")
    String page(@PathVariable UUID id, Model model) {
        StudyId study = new StudyId(id);
        Known.study(codes, study, model);
        model.addAttribute("codebook", brought.codebook(study));
        model.addAttribute("examples", brought.examples(study));
        model.addAttribute("notFound", brought.placesNotFound(study));
        return "coding/brought";
    }

    @PostMapping("/brought/codebook")
    ModelAndView codebook(@PathVariable UUID id, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean only) throws IOException {
        files.codebook(new StudyId(id), file.getBytes(), only);
        return back(id);
    }

    @PostMapping("/brought/codebook/deletion")
    ModelAndView removeCodebook(@PathVariable UUID id) {
        files.removeCodebook(new StudyId(id));
        return back(id);
    }

    @PostMapping("/brought/examples")
    ModelAndView examples(@PathVariable UUID id, @RequestParam MultipartFile file) throws IOException {
        files.examples(new StudyId(id), file.getBytes());
        return back(id);
    }

    @PostMapping("/brought/examples/deletion")
    ModelAndView removeExamples(@PathVariable UUID id) {
        files.removeExamples(new StudyId(id));
        return back(id);
    }

    @GetMapping("/unsure")
    String unsure(@PathVariable UUID id, @RequestParam(defaultValue = "0") int from, Model model) {
        StudyId study = new StudyId(id);
        StudyView view = Known.study(codes, study, model);
        model.addAttribute("review", codes.review(study, view.analysis()));
        model.addAttribute("codings", codes.codings(study, view.analysis(), Optional.empty(),
                ReadCodes.Order.UNSURE, Paging.from(from), SHOWN));
        model.addAttribute("before", Math.max(0, from - SHOWN));
        return "coding/unsure";
    }

    private static ModelAndView back(UUID id) {
        RedirectView page = new RedirectView("/coding/studies/" + id + "/brought");
        page.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(page);
    }

}
