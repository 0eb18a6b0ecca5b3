package org.emic.theme.web;

import java.util.UUID;
import org.emic.theme.domain.study.Progress;
import org.emic.theme.domain.study.ShownThemes;
import org.emic.theme.domain.study.StudyId;
import org.emic.theme.domain.study.Syntheses;
import org.emic.webkit.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/themes/api/studies/{study}")
final class ThemesApi {

    private final Syntheses syntheses;

    ThemesApi(Syntheses syntheses) {
        this.syntheses = syntheses;
    }

    @GetMapping("/progress")
    Progress progress(@PathVariable UUID study) {
        return syntheses.progress(new StudyId(study))
                .orElseThrow(() -> Refusal.notFound("There is no study " + study + " here.",
                        "Ask again in a moment if it has just been opened."));
    }

    @GetMapping("/themes")
    ShownThemes themes(@PathVariable UUID study) {
        return syntheses.find(new StudyId(study))
                .orElseThrow(() -> Refusal.notFound("Study " + study + " has no themes yet.",
                        "They come when its codes are complete; its progress tells."));
    }

}
