package org.emic.coding.web;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.reading.ChangeView;
import org.emic.coding.domain.reading.CodeView;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.ReadTalk;
import org.emic.coding.domain.reading.ReadUnfitting;
import org.emic.coding.domain.reading.StudyView;
import org.emic.coding.domain.study.RestartAnalysis;
import org.emic.coding.domain.study.StudyId;
import org.emic.messaging.BlockedRecords;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Pages about a study's codes.
@Controller
@RequestMapping("/coding/studies/{id}")
final class CodePages {

    private static final int CODES = 50;
    private static final int INCIDENTS = 25;

    private final ReadCodes codes;
    private final ReadUnfitting unfitting;
    private final RestartAnalysis restart;
    private final TransactionOperations transactions;
    private final BlockedRecords blocked;
    private final Memos memos;
    private final ReadTalk talk;

    CodePages(ReadCodes codes, ReadUnfitting unfitting, RestartAnalysis restart, TransactionOperations transactions,
            BlockedRecords blocked, Memos memos, ReadTalk talk) {
        this.codes = codes;
        this.unfitting = unfitting;
        this.restart = restart;
        this.transactions = transactions;
        this.blocked = blocked;
        this.memos = memos;
        this.talk = talk;
    }

    @GetMapping
    String study(@PathVariable UUID id, @RequestParam(defaultValue = "0") int from,
            @CookieValue(DecisionPages.WHO) Optional<Cookie> who, Model model) {
        StudyView study = known(id, model);
        model.addAttribute("who", DecisionPages.remembered(who));
        model.addAttribute("progress", codes.progress(new StudyId(id)));
        model.addAttribute("review", codes.review(new StudyId(id), study.analysis()));
        model.addAttribute("blocked", blocked.open(study.id()));
        model.addAttribute("codes", codes.codesBySize(new StudyId(id), study.analysis(), Paging.from(from), CODES));
        model.addAttribute("transcripts", talk.transcripts(new StudyId(id)));
        model.addAttribute("before", Math.max(0, from - CODES));
        model.addAttribute("unfitting", unfitting.codings(new StudyId(id), study.analysis(), 0, 1).total());
        model.addAttribute("withdrawn", unfitting.withdrawn(new StudyId(id)));
        return "coding/study";
    }

    /// Begins a further analysis, as [CodingApi] does.
    @PostMapping("/analyses")
    ModelAndView restart(@PathVariable UUID id) {
        StudyId study = new StudyId(id);
        Optional<Integer> begun = transactions.execute(_ -> restart.restart(study));
        if (Optional.ofNullable(begun).flatMap(analysis -> analysis).isEmpty()) {
            throw Unknown.study(study);
        }
        return Redirect.to("/coding/studies/" + id);
    }

    @GetMapping("/codes/{code}")
    String code(@PathVariable UUID id, @PathVariable String code, @RequestParam(defaultValue = "0") int from,
            @CookieValue(DecisionPages.WHO) Optional<Cookie> who, Model model) {
        StudyView study = known(id, model);
        model.addAttribute("who", DecisionPages.remembered(who));
        StudyId studyId = new StudyId(id);
        List<ChangeView> changes = codes.changes(studyId, study.analysis(), code);
        Optional<CodeView> found = codes.code(studyId, study.analysis(), code);
        model.addAttribute("changes", changes);
        if (found.isEmpty()) {
            ChangeView last = changes.stream()
                    .filter(change -> change.code().equals(code))
                    .reduce((_, later) -> later)
                    .orElseThrow(() -> Unknown.code(studyId));
            model.addAttribute("label", last.label());
            return "coding/ended";
        }
        model.addAttribute("code", found.get());
        model.addAttribute("others", codes.names(studyId, study.analysis())
                .stream()
                .filter(other -> !other.code().equals(code))
                .toList());
        model.addAttribute("memos", memos.of(studyId, memo -> code.equals(memo.code())));
        model.addAttribute("codings",
                codes.codings(studyId, study.analysis(), Optional.of(code), ReadCodes.Order.CANONICAL,
                        Paging.from(from), INCIDENTS));
        model.addAttribute("before", Math.max(0, from - INCIDENTS));
        return "coding/code";
    }

    private StudyView known(UUID id, Model model) {
        StudyView study = Known.study(codes, new StudyId(id), model);
        model.addAttribute("view", study);
        return study;
    }

}
