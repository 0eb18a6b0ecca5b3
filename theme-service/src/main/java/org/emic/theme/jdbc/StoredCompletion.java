package org.emic.theme.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.theme.domain.study.CodesCompleted;
import org.emic.theme.domain.study.StudyId;
import org.emic.theme.domain.study.Versions;
import org.emic.theme.domain.study.Versions.Covered;
import org.jspecify.annotations.Nullable;

/// A completion as it lies in the database.
record StoredCompletion(int through, int passages, int codes, String fingerprint, @Nullable StoredVersions versions) {

    record StoredVersions(int codebook, List<StoredPassage> passages) {}

    record StoredPassage(UUID transcriptId, int transcript, int passage, int version) {}

    static StoredCompletion of(CodesCompleted completed) {
        return new StoredCompletion(completed.through(), completed.passages(), completed.codes(),
                completed.fingerprint(), completed.versions()
                        .map(versions -> new StoredVersions(versions.codebook(), versions.passages()
                                .stream()
                                .map(covered -> new StoredPassage(covered.transcriptId(), covered.transcript(),
                                        covered.passage(), covered.version()))
                                .toList()))
                        .orElse(null));
    }

    CodesCompleted toDomain(StudyId study, int analysis) {
        return new CodesCompleted(study, analysis, through, passages, codes, fingerprint,
                Optional.ofNullable(versions)
                        .map(stored -> new Versions(stored.codebook(), stored.passages()
                                .stream()
                                .map(passage -> new Covered(passage.transcriptId(), passage.transcript(),
                                        passage.passage(), passage.version()))
                                .toList())));
    }

}
