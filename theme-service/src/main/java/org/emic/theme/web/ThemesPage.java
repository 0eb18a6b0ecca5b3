package org.emic.theme.web;

import java.util.UUID;
import org.emic.messaging.BlockedRecords;
import org.emic.theme.domain.study.Studies;
import org.emic.theme.domain.study.Study;
import org.emic.theme.domain.study.StudyId;
import org.emic.theme.domain.study.Syntheses;
import org.emic.webkit.page.StudyHeading;
import org.emic.webkit.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
final class ThemesPage {

    private final Studies studies;
    private final Syntheses syntheses;
    private final BlockedRecords blocked;

    ThemesPage(Studies studies, Syntheses syntheses, BlockedRecords blocked) {
        this.studies = studies;
        this.syntheses = syntheses;
        this.blocked = blocked;
    }

    /// Which entry of the navigation is the current one.
    @ModelAttribute("emicRoom")
    String room() {
        return "themes";
    }

    @GetMapping("/themes/studies/{id}")
    String themes(@PathVariable UUID id, Model model) {
        Study study = studies.find(new StudyId(id))
                .orElseThrow(() -> Refusal.notFound("There is no study " + id + " here.",
                        "Go to the list of studies and open it from there."));
        String title = study.title().isEmpty() ? "Study " + id : study.title();
        model.addAttribute("study", new StudyHeading(id.toString(), title, study.note()));
        model.addAttribute("progress", syntheses.progress(study.id()).orElseThrow());
        model.addAttribute("blocked", blocked.open(id.toString()));
        syntheses.find(study.id()).ifPresent(themes -> model.addAttribute("shown", themes));
        return "themes/themes";
    }

}
