package org.emic.coding.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emic.coding.domain.reading.CodeView;
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
            @CookieValue(DecisionPages.WHO) Optional<String> who, Model model) {
        StudyId study = new StudyId(id);
        StudyView view = known(study, who, model);
        Slice<Said> said = talk.talk(study, view.analysis(), number, Paging.from(from), INCIDENTS);
        if (said.total() == 0) {
            throw Refusal.notFound("Study " + study + " has no words of transcript " + number + " here.",
                    "Choose a transcript from the page of the codes.");
        }
        model.addAttribute("number", number);
        model.addAttribute("talk", said);
        model.addAttribute("before", Math.max(0, from - INCIDENTS));
        model.addAttribute("codes", codes.codes(study, view.analysis(), 0, Integer.MAX_VALUE)
                .items()
                .stream()
                .sorted(Comparator.comparing(CodeView::label, String.CASE_INSENSITIVE_ORDER))
                .toList());
        return "coding/transcript";
    }

    @GetMapping("/memos")
    String memos(@PathVariable UUID id, @CookieValue(DecisionPages.WHO) Optional<String> who, Model model) {
        StudyId study = new StudyId(id);
        StudyView view = known(study, who, model);
        model.addAttribute("memos", memos.of(study, _ -> true).reversed());
        model.addAttribute("quoting", quoting.of(study));
        model.addAttribute("own", memos.privatelyBy(study, DecisionPages.remembered(who)).reversed());
        model.addAttribute("codes", codes.codes(study, view.analysis(), 0, Integer.MAX_VALUE).items());
        return "coding/memos";
    }

    @GetMapping("/sampling")
    String sampling(@PathVariable UUID id, @CookieValue(DecisionPages.WHO) Optional<String> who, Model model) {
        StudyId study = new StudyId(id);
        StudyView view = known(study, who, model);
        List<CodeView> all = codes.codes(study, view.analysis(), 0, Integer.MAX_VALUE).items();
        model.addAttribute("entries", memos.samplingLog(study));
        model.addAttribute("labels", all.stream().collect(Collectors.toMap(CodeView::code, CodeView::label)));
        model.addAttribute("codes", all);
        return "coding/sampling";
    }

    private StudyView known(StudyId study, Optional<String> who, Model model) {
        StudyView view = codes.study(study).orElseThrow(() -> Unknown.study(study));
        model.addAttribute("study", Heading.of(view));
        model.addAttribute("who", DecisionPages.remembered(who));
        return view;
    }

}
