package org.emic.coding.web;

import org.emic.coding.domain.reading.StudyView;
import org.emic.webkit.page.StudyHeading;

/// What stands above the pages of a study.
final class Heading {

    private Heading() {}

    static StudyHeading of(StudyView study) {
        return new StudyHeading(study.id(), study.title().orElse("Untitled study"), study.note().orElse(""));
    }

}
