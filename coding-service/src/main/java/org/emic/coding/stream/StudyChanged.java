package org.emic.coding.stream;

import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.study.StudyFields;
import org.emic.coding.domain.study.StudyId;

/// What coding-service needs of `StudyOpened.v1` and `StudyRevised.v1`.
record StudyChanged(UUID studyId, int revision, String title, Optional<String> question, Optional<String> note) {

    StudyFields toDomain() {
        return new StudyFields(new StudyId(studyId), revision, title, question, note);
    }

}
