package org.emic.coding.stream;

import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.lens.DeclaredLens;
import org.emic.coding.domain.study.StudyFields;
import org.emic.coding.domain.study.StudyId;

/// What coding-service needs of `StudyOpened.v1` and `StudyRevised.v1`.
record StudyChanged(UUID studyId, int revision, String title, Optional<String> question, Optional<String> note,
        Optional<LensTold> lens) {

    /// A lens in it.
    record LensTold(String name, Optional<String> version) {}

    StudyFields toDomain() {
        return new StudyFields(new StudyId(studyId), revision, title, question, note);
    }

    DeclaredLens declaredLens() {
        return new DeclaredLens(new StudyId(studyId), revision, lens.map(LensTold::name),
                lens.flatMap(LensTold::version));
    }

}
