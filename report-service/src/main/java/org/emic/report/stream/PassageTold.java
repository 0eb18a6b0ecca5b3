package org.emic.report.stream;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.emic.report.domain.Annotation;
import org.emic.report.domain.Fact;
import org.emic.report.domain.Incident;
import org.emic.report.domain.IncidentId;
import org.emic.report.domain.Passage;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.TurnPart;
import org.jspecify.annotations.Nullable;

/// `PassageReleased.v1`, as far as a report needs it. An incident's words are those of its turn, so they are not read
/// a second time.
record PassageTold(UUID studyId, UUID transcriptId, int transcriptNumber, int passage, List<TurnTold> turns,
        List<IncidentTold> incidents, Optional<Integer> version) {

    record TurnTold(int turn, String speaker, String role, int offset, String text, String lang,
            List<AnnotationTold> annotations, @Nullable Long startMs, @Nullable Long endMs,
            Optional<String> originalText, Optional<String> translator) {

        TurnPart part() {
            return new TurnPart(turn, speaker, Words.role(role), offset, text, lang,
                    annotations.stream().map(told -> new Annotation(told.kind(), told.start(), told.end())).toList(),
                    optional(startMs), optional(endMs), originalText.orElse(""), translator.orElse(""));
        }

        private static OptionalLong optional(@Nullable Long value) {
            return value == null ? OptionalLong.empty() : OptionalLong.of(value);
        }

    }

    record AnnotationTold(String kind, int start, int end) {

    }

    record IncidentTold(String incident, int turn, int ordinal, String speaker, int start, int end,
            String textSha256, Optional<String> voice) {

        Incident toDomain() {
            return new Incident(new IncidentId(incident), turn, ordinal, speaker, start, end, textSha256,
                    voice.filter("anothers-story"::equals).isPresent());
        }

    }

    Fact fact() {
        return new Fact.PassageReleased(new StudyId(studyId), transcriptId, new Passage(transcriptNumber,
                Words.version(version), passage,
                turns.stream().map(TurnTold::part).toList(),
                incidents.stream().map(IncidentTold::toDomain).toList()));
    }

}
