package org.emic.coding.web;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emic.coding.domain.reading.CodeName;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.ReadTalk;
import org.emic.coding.domain.reading.ReadTalk.Said;
import org.emic.coding.domain.reading.Slice;
import org.emic.coding.domain.reading.StudyView;
import org.emic.coding.domain.study.StudyId;
import org.emic.webkit.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages on which people read the talk and code it, their memos, and whom they ask next.
@Controller
@RequestMapping("/coding/studies/{id}")
final class TalkPages {

    private static final int INCIDENTS = 60;

    private final ReadCodes codes;
    private final ReadTalk talk;
    private final Memos memos;
    private final QuotingWords quoting;

    TalkPages(ReadCodes codes, ReadTalk talk, Memos memos, QuotingWords quoting) {
        this.codes = codes;
        this.talk = talk;
        this.memos = memos;
        this.quoting = quoting;
    }

    @GetMapping("/transcripts/{number}")
    String transcript(@PathVariable UUID id, @PathVariable int number, @RequestParam(defaultValue = "0") int from,
            @CookieValue(DecisionPages.WHO) Optional<Cookie> who, Model model) {
        StudyId study = new StudyId(id);
        StudyView view = known(study, who, model);
        Slice<Said> said = talk.talk(study, view.analysis(), number, Paging.from(from), INCIDENTS);
        if (said.items().isEmpty()) {
            throw Refusal.notFound("Study " + study + " has no words of transcript " + number + " here.",
                    "Choose a transcript from the page of the codes.");
        }
        model.addAttribute("number", number);
        model.addAttribute("talk", said);
        model.addAttribute("before", Math.max(0, from - INCIDENTS));
        model.addAttribute("codes", codes.names(study, view.analysis()));
        return "coding/transcript";
    }

    @GetMapping("/memos")
    String memos(@PathVariable UUID id, @CookieValue(DecisionPages.WHO) Optional<Cookie> who, Model model) {
        StudyId study = new StudyId(id);
        StudyView view = known(study, who, model);
        model.addAttribute("memos", memos.of(study, _ -> true).reversed());
        model.addAttribute("quoting", quoting.of(study));
        model.addAttribute("own", memos.privatelyBy(study, DecisionPages.remembered(who)).reversed());
        model.addAttribute("codes", codes.names(study, view.analysis()));
        return "coding/memos";
    }

    @GetMapping("/sampling")
    String sampling(@PathVariable UUID id, @CookieValue(DecisionPages.WHO) Optional<Cookie> who, Model model) {
        StudyId study = new StudyId(id);
        StudyView view = known(study, who, model);
        List<CodeName> all = codes.names(study, view.analysis());
        model.addAttribute("entries", memos.samplingLog(study));
        model.addAttribute("labels", all.stream().collect(Collectors.toMap(CodeName::code, CodeName::label)));
        model.addAttribute("codes", all);
        return "coding/sampling";
    }

    private StudyView known(StudyId study, Optional<Cookie> who, Model model) {
        StudyView view = Known.study(codes, study, model);
        model.addAttribute("who", DecisionPages.remembered(who));
        return view;
    }

}
