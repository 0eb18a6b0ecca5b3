package org.emic.coding.web;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.lens.BuiltInLenses;
import org.emic.coding.domain.lens.Edition;
import org.emic.coding.domain.lens.LensOfStudy;
import org.emic.coding.domain.lens.PassagesFound;
import org.emic.coding.domain.lens.SecondReading;
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

/// Pages on which a study is read a second time, through a lens.
@Controller
@RequestMapping("/coding/studies/{id}/lens")
final class LensPages {

    private static final int FIRST_PASSAGES = 3;
    private static final int PASSAGES = 25;
    private static final int CODES = 50;

    private final BuiltInLenses builtIn;
    private final Lenses lenses;
    private final SecondReading reading;
    private final ReadCodes codes;

    LensPages(BuiltInLenses builtIn, Lenses lenses, SecondReading reading, ReadCodes codes) {
        this.builtIn = builtIn;
        this.lenses = lenses;
        this.reading = reading;
        this.codes = codes;
    }

    @GetMapping
    String lens(@PathVariable UUID id, @RequestParam(defaultValue = "0") int from, Model model) {
        StudyId study = new StudyId(id);
        StudyView view = Known.study(codes, study, model);
        LensOfStudy lens = lenses.of(study);
        model.addAttribute("missing", lens instanceof LensOfStudy.Missing missing ? missing.name() : "");
        model.addAttribute("builtIn", builtIn.all().stream().map(Edition::lens).toList());
        if (!(lens instanceof LensOfStudy.Chosen chosen)) {
            return "coding/lens/none";
        }
        model.addAttribute("edition", chosen.edition());
        model.addAttribute("lens", chosen.lens());
        if (!chosen.on()) {
            model.addAttribute("difference", reading.difference(study, chosen.lens()));
            return "coding/lens/off";
        }
        model.addAttribute("found", reading.passages(study, chosen.lens(), 0, FIRST_PASSAGES));
        model.addAttribute("asked",
                reading.questions(study, view.analysis(), chosen.lens(), Paging.from(from), CODES));
        model.addAttribute("before", Math.max(0, from - CODES));
        model.addAttribute("elsewhere", reading.elsewhere(study, view.analysis(), chosen.lens()));
        return "coding/lens/lens";
    }

    /// All passages of one concept.
    @GetMapping("/concepts/{place}")
    String concept(@PathVariable UUID id, @PathVariable int place, @RequestParam(defaultValue = "0") int from,
            Model model) {
        StudyId study = new StudyId(id);
        Known.study(codes, study, model);
        LensOfStudy.Chosen chosen = reads(study);
        PassagesFound found = reading.passages(study, chosen.lens(), Paging.from(from), PASSAGES);
        model.addAttribute("lens", chosen.lens());
        model.addAttribute("found", found);
        model.addAttribute("reading", found.concepts()
                .stream()
                .filter(one -> one.place() == place)
                .findFirst()
                .orElseThrow(() -> Unknown.lens(study)));
        model.addAttribute("before", Math.max(0, from - PASSAGES));
        return "coding/lens/concept";
    }

    @GetMapping("/difference")
    String difference(@PathVariable UUID id, Model model) {
        StudyId study = new StudyId(id);
        Known.study(codes, study, model);
        model.addAttribute("difference", reading.difference(study, reads(study).lens()));
        return "coding/lens/difference";
    }

    /// The lens's questions for one code.
    @GetMapping("/codes/{code}")
    String code(@PathVariable UUID id, @PathVariable String code, Model model) {
        StudyId study = new StudyId(id);
        StudyView view = Known.study(codes, study, model);
        LensOfStudy.Chosen chosen = reads(study);
        model.addAttribute("lens", chosen.lens());
        model.addAttribute("asked", reading.questions(study, view.analysis(), chosen.lens(), code)
                .orElseThrow(() -> Unknown.code(study)));
        return "coding/lens/code";
    }

    @PostMapping("/codes/{code}/answers")
    ModelAndView answer(@PathVariable UUID id, @PathVariable String code, @RequestParam String question,
            @RequestParam String answer, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String newCode, @RequestParam(defaultValue = "") String who) {
        lenses.answer(new StudyId(id), question, code, answer, text, newCode, who);
        return to(id, "/codes/" + code + "#" + question);
    }

    @PostMapping("/answers/{number}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, @PathVariable int number,
            @RequestParam(defaultValue = "") String who) {
        lenses.withdraw(new StudyId(id), number, who);
        return to(id, "");
    }

    @PostMapping("/switch")
    ModelAndView turn(@PathVariable UUID id, @RequestParam boolean on, @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String why) {
        lenses.turn(new StudyId(id), on, who, why);
        return to(id, "");
    }

    @PostMapping("/choice")
    ModelAndView choose(@PathVariable UUID id, @RequestParam String name,
            @RequestParam(defaultValue = "") String who) {
        lenses.choose(new StudyId(id), name, "", who);
        return to(id, "");
    }

    @PostMapping("/own")
    ModelAndView bring(@PathVariable UUID id, @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "") String who) throws IOException {
        lenses.bring(new StudyId(id), file.getInputStream(), who);
        return to(id, "");
    }

    private static ModelAndView to(UUID id, String place) {
        RedirectView page = new RedirectView("/coding/studies/" + id + "/lens" + place);
        page.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(page);
    }

    private LensOfStudy.Chosen reads(StudyId study) {
        return Optional.of(lenses.of(study))
                .filter(LensOfStudy.Chosen.class::isInstance)
                .map(LensOfStudy.Chosen.class::cast)
                .filter(LensOfStudy.Chosen::on)
                .orElseThrow(() -> Unknown.lens(study));
    }

}
