package org.emic.coding.web;

import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.reading.StudyView;
import org.emic.coding.domain.study.StudyId;
import org.emic.webkit.problem.Refusal;
import org.springframework.ui.Model;

/// Finds what is asked about.
final class Known {

    private Known() {}

    /// The study.
    ///
    /// @throws Refusal if nothing was heard of it
    static StudyView study(ReadCodes codes, StudyId study) {
        return codes.study(study).orElseThrow(() -> Unknown.study(study));
    }

    /// The study, with its heading on the page.
    ///
    /// @throws Refusal if nothing was heard of it
    static StudyView study(ReadCodes codes, StudyId study, Model page) {
        StudyView view = study(codes, study);
        page.addAttribute("study", Heading.of(view));
        return view;
    }

}
