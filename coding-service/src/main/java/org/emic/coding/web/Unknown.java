package org.emic.coding.web;

import org.emic.coding.domain.study.StudyId;
import org.emic.webkit.problem.Refusal;

/// Refusals of what is not there.
final class Unknown {

    private Unknown() {}

    static Refusal study(StudyId study) {
        return Refusal.notFound("Nothing has been heard of study " + study + " here.",
                "Choose a study from the list, or wait a moment if it has just been opened.");
    }

    static Refusal lens(StudyId study) {
        return Refusal.notFound("Study " + study + " is read with no lens that has this, or the lens is off.",
                "Look at the study's page of the lens.");
    }

    static Refusal code(StudyId study) {
        return Refusal.notFound("Study " + study + " has no such code in its present analysis.",
                "Choose a code from the study's page; a code may have ended since the link was made.");
    }

}
