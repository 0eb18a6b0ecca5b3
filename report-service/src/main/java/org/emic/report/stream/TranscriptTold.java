package org.emic.report.stream;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.emic.report.domain.Fact;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.Transcript;
import org.emic.report.domain.Voice;
import org.jspecify.annotations.Nullable;

/// `TranscriptReleased.v1`, as far as a report needs it.
record TranscriptTold(UUID studyId, UUID transcriptId, int transcriptNumber, String documentSha256, String name,
        String format,
        long bytes, String lang, String names, boolean reviewed, int turns, int words, int incidents, int passages,
        List<VoiceTold> speakers, @Nullable Long durationMs, Optional<Integer> version) {

    record VoiceTold(String speaker, String role, int turns, int words) {

    }

    Fact fact() {
        return new Fact.TranscriptReleased(new StudyId(studyId), transcriptId,
                new Transcript(transcriptNumber, Words.version(version), documentSha256, name, format, bytes, lang,
                        Words.names(names),
                        reviewed, turns, words, incidents, passages,
                        speakers.stream()
                                .map(voice -> new Voice(voice.speaker(), Words.role(voice.role()), voice.turns(),
                                        voice.words()))
                                .toList(),
                        durationMs == null ? OptionalLong.empty() : OptionalLong.of(durationMs)));
    }

}
