package org.emic.coding.web;

import java.util.List;
import java.util.UUID;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.ReadUnfitting;
import org.emic.coding.domain.reading.Slice;
import org.emic.coding.domain.reading.StudyView;
import org.emic.coding.domain.reading.UnfittingCoding;
import org.emic.coding.domain.study.StudyId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Codings that no longer fit since a transcript was revised, as a page and as JSON.
@Controller
final class UnfittingPages {

    private static final int SHOWN = 50;
    private static final int MOST = 1000;

    private final ReadCodes codes;
    private final ReadUnfitting unfitting;

    UnfittingPages(ReadCodes codes, ReadUnfitting unfitting) {
        this.codes = codes;
        this.unfitting = unfitting;
    }

    @GetMapping("/coding/studies/{id}/unfitting")
    String page(@PathVariable UUID id, @RequestParam(defaultValue = "0") int from, Model model) {
        StudyId studyId = new StudyId(id);
        StudyView study = Known.study(codes, studyId, model);
        model.addAttribute("codings", unfitting.codings(studyId, study.analysis(), Paging.from(from), SHOWN));
        model.addAttribute("withdrawn", unfitting.withdrawn(studyId));
        model.addAttribute("before", Math.max(0, from - SHOWN));
        return "coding/unfitting";
    }

    @GetMapping("/coding/api/studies/{id}/unfitting")
    @ResponseBody
    Unfitting json(@PathVariable UUID id, @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "200") int most) {
        StudyId studyId = new StudyId(id);
        StudyView study = Known.study(codes, studyId);
        Slice<UnfittingCoding> slice = unfitting.codings(studyId, study.analysis(), Paging.from(from),
                Paging.most(most, MOST));
        return new Unfitting(study.analysis(), slice.from(), slice.total(), unfitting.withdrawn(studyId),
                slice.items());
    }

    /// @param total how many there are in all
    /// @param withdrawn how many incidents were withdrawn; they are not among these
    record Unfitting(int analysis, int from, int total, int withdrawn, List<UnfittingCoding> codings) {}

}
