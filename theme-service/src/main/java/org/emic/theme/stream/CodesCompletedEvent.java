package org.emic.theme.stream;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emic.theme.domain.study.CodesCompleted;
import org.emic.theme.domain.study.StudyId;
import org.emic.theme.domain.study.Versions;
import org.emic.theme.domain.study.Versions.Covered;

/// What theme-service needs of coding-service's `AnalysisCompleted.v1`.
record CodesCompletedEvent(UUID studyId, int analysis, int through, Counts counts, String fingerprint,
        Optional<VersionsNow> versions) {

    CodesCompleted toDomain() {
        return new CodesCompleted(new StudyId(studyId), analysis, through, counts.passages(), counts.codes(),
                fingerprint, versions.map(VersionsNow::toDomain));
    }

    record Counts(int passages, int codes) {}

    record VersionsNow(int codebook, List<OfTranscript> transcripts) {

        Versions toDomain() {
            return new Versions(codebook, transcripts.stream().flatMap(OfTranscript::covered).toList());
        }

    }

    record OfTranscript(UUID transcriptId, int transcriptNumber, List<Integer> passages) {

        /// Without those that coding-service gave up.
        Stream<Covered> covered() {
            return IntStream.range(0, passages.size())
                    .filter(index -> passages.get(index) > 0)
                    .mapToObj(index -> new Covered(transcriptId, transcriptNumber, index + 1, passages.get(index)));
        }

    }

}
