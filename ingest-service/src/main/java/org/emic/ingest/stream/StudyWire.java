package org.emic.ingest.stream;

import java.util.Optional;
import org.emic.ingest.domain.study.Lens;
import org.emic.ingest.domain.study.Study;

/// What travels on `emic.studies.v1`.
final class StudyWire {

    private StudyWire() {}

    /// `StudyOpened.v1`.
    record StudyOpened(String studyId, int revision, String title, String language, String names, String segment,
            boolean reviewed, Optional<String> question, Optional<LensOnWire> lens, Optional<String> note,
            String openedAt) {

        static StudyOpened of(Study study) {
            return new StudyOpened(study.id().toString(), study.revision(), study.fields().title(),
                    study.fields().language(), study.fields().names().word(), study.fields().segment().word(),
                    study.fields().reviewed(),
                    study.fields().question(), study.fields().lens().map(LensOnWire::of), study.fields().note(),
                    study.openedAt().toString());
        }
    }

    /// `StudyRevised.v1`.
    record StudyRevised(String studyId, int revision, String title, String language, String names, String segment,
            boolean reviewed, Optional<String> question, Optional<LensOnWire> lens, Optional<String> note,
            String revisedAt) {

        static StudyRevised of(Study study, String revisedAt) {
            return new StudyRevised(study.id().toString(), study.revision(), study.fields().title(),
                    study.fields().language(), study.fields().names().word(), study.fields().segment().word(),
                    study.fields().reviewed(),
                    study.fields().question(), study.fields().lens().map(LensOnWire::of), study.fields().note(),
                    revisedAt);
        }
    }

    /// A lens as it travels.
    record LensOnWire(String name, Optional<String> version, Optional<String> source) {

        static LensOnWire of(Lens lens) {
            return new LensOnWire(lens.name(), lens.version(), lens.source().map(Lens.Source::word));
        }
    }
}
