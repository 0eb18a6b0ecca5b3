package org.emic.theme.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;
import org.emic.messaging.BlockedRecords;
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
    private final BlockedRecords blocked;

    ThemesApi(Syntheses syntheses, BlockedRecords blocked) {
        this.syntheses = syntheses;
        this.blocked = blocked;
    }

    @GetMapping("/progress")
    ProgressJson progress(@PathVariable UUID study) {
        return syntheses.progress(new StudyId(study))
                .map(progress -> new ProgressJson(progress, blocked.blocked(study.toString())))
                .orElseThrow(() -> Refusal.notFound("There is no study " + study + " here.",
                        "Ask again in a moment if it has just been opened."));
    }

    /// @param blocked events that could not be read and that nobody has decided about
    record ProgressJson(@JsonUnwrapped Progress progress, int blocked) {}

    @GetMapping("/themes")
    ShownThemes themes(@PathVariable UUID study) {
        return syntheses.find(new StudyId(study))
                .orElseThrow(() -> Refusal.notFound("Study " + study + " has no themes yet.",
                        "They come when its codes are complete; its progress tells."));
    }

}
