package org.emic.theme.stream;

import java.util.Optional;
import java.util.UUID;
import org.emic.theme.domain.study.Study;
import org.emic.theme.domain.study.StudyId;

/// What theme-service needs of `StudyOpened.v1` and `StudyRevised.v1`.
record StudyChanged(UUID studyId, int revision, String title, Optional<String> note) {

    Study toDomain() {
        return new Study(new StudyId(studyId), revision, title, note.orElse(""));
    }

}
