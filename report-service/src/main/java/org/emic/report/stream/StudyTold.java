package org.emic.report.stream;

import java.util.Optional;
import java.util.UUID;
import org.emic.report.domain.Fact;
import org.emic.report.domain.Lens;
import org.emic.report.domain.Study;
import org.emic.report.domain.StudyId;

/// `StudyOpened.v1` and `StudyRevised.v1`: all of the study's own fields.
record StudyTold(UUID studyId, int revision, String title, String language, String names, String segment,
        boolean reviewed, Optional<String> question, Optional<LensTold> lens, Optional<String> note) {

    record LensTold(String name, Optional<String> version) {

    }

    Fact fact() {
        return new Fact.StudyDescribed(new StudyId(studyId), new Study(revision, title, language, Words.names(names),
                segment, reviewed, question.orElse(""),
                lens.map(told -> new Lens(told.name(), told.version().orElse(""))).orElse(Lens.NONE),
                note.orElse("")));
    }

}
