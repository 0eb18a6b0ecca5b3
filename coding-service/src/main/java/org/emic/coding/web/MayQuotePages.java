package org.emic.coding.web;

import java.util.UUID;
import org.emic.coding.domain.study.StudyId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Takes the forms of the page of the memos about what may repeat words that are no longer there.
@Controller
@RequestMapping("/coding/studies/{id}/may-quote")
final class MayQuotePages {

    private final QuotingWords quoting;

    MayQuotePages(QuotingWords quoting) {
        this.quoting = quoting;
    }

    @PostMapping("/{number}")
    ModelAndView lookThrough(@PathVariable UUID id, @PathVariable int number,
            @RequestParam(defaultValue = "") String act, @RequestParam(defaultValue = "") String who) {
        quoting.lookThrough(new StudyId(id), number, act, who);
        return Redirect.to("/coding/studies/" + id + "/memos");
    }

}
