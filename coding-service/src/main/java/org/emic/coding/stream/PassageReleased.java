package org.emic.coding.stream;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.TurnId;
import org.emic.coding.domain.study.ContextTurn;
import org.emic.coding.domain.study.ReleasedPassage;
import org.emic.coding.domain.study.SpokenIncident;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.domain.study.Transcript;
import org.emic.coding.domain.vectors.ComparedText;
import org.emic.coding.domain.vectors.Sha256;
import org.emic.coding.domain.vectors.StageDirection;
import org.emic.messaging.Unreadable;

/// What coding-service needs of `PassageReleased.v1`.
record PassageReleased(UUID studyId, UUID transcriptId, int transcriptNumber, int releasedThrough,
        String documentSha256, int passage, int passages, List<Part> turns, List<Segment> incidents,
        Optional<Integer> version) {

    /// @throws Unreadable if places, their order or digests contradict the words
    ReleasedPassage toDomain() {
        if (transcriptNumber < 1 || passage < 1 || passage > passages || !isInOrder()) {
            throw Unreadable.refused();
        }
        Transcript transcript = new Transcript(new StudyId(studyId), transcriptId, transcriptNumber,
                Wire.version(version), releasedThrough, documentSha256, passages);
        return new ReleasedPassage(transcript, passage, incidents.stream().map(Segment::toDomain).toList(),
                turns.stream().filter(part -> !part.isWithdrawn() && hasNoIncident(part)).flatMap(Part::toDomain)
                        .toList());
    }

    private boolean hasNoIncident(Part part) {
        return incidents.stream()
                .noneMatch(incident -> incident.turn() == part.turn() && incident.start() < part.end()
                        && incident.end() > part.offset());
    }

    /// What does not stand behind what was said before could never be compared.
    private boolean isInOrder() {
        return IntStream.range(1, incidents.size())
                .allMatch(next -> incidents.get(next - 1).isBefore(incidents.get(next)));
    }

    record Segment(String incident, int turn, int ordinal, String speaker, int start, int end, String text,
            String textSha256, String lang, List<Annotation> annotations) {

        boolean isBefore(Segment next) {
            return turn < next.turn || turn == next.turn && start < next.start;
        }

        SpokenIncident toDomain() {
            if (incident.isBlank() || text.codePointCount(0, text.length()) != end - start
                    || !Sha256.of(text).equals(textSha256)) {
                throw Unreadable.refused();
            }
            List<StageDirection> directions = annotations.stream()
                    .map(annotation -> new StageDirection(annotation.start(), annotation.end()))
                    .toList();
            return new SpokenIncident(new IncidentId(incident), turn, ordinal, speaker, start, end, text, textSha256,
                    ComparedText.of(text, start, directions), lang);
        }

    }

    /// A turn, or a part of a long one.
    ///
    /// @param turnId left out by an owner of earlier contracts: what has no incidents can then not be held
    record Part(int turn, String speaker, String role, int offset, String text, List<Annotation> annotations,
            Optional<String> turnId) {

        private static final String WITHDRAWN = "[turn withdrawn]";

        int end() {
            return offset + text.codePointCount(0, text.length());
        }

        /// Nobody said that, so there is nothing to code.
        boolean isWithdrawn() {
            return text.equals(WITHDRAWN)
                    && annotations.stream().anyMatch(note -> note.start() <= offset && note.end() >= end());
        }

        Stream<ContextTurn> toDomain() {
            return turnId.filter(_ -> !text.isBlank())
                    .map(id -> new ContextTurn(new TurnId(id), turn, offset, speaker, role, text))
                    .stream();
        }

    }

    record Annotation(int start, int end) {}

}
