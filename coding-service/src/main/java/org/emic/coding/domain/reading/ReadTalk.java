package org.emic.coding.domain.reading;

import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.study.StudyId;

/// The talk of a study with the codes that it carries, for reading and coding it.
public interface ReadTalk {

    /// The transcripts that have arrived, in order.
    List<TranscriptView> transcripts(StudyId study);

    /// Some of what is said in a transcript, in order: incidents, and turns without any.
    ///
    /// @param analysis whose codes are shown
    /// @param from place of the first, from 0
    /// @param most how many at most
    Slice<Said> talk(StudyId study, int analysis, int transcriptNumber, int from, int most);

    /// A transcript.
    ///
    /// @param name its file's; empty until it is known
    record TranscriptView(int number, String name, int incidents) {}

    /// An incident, or a turn without any, with the codes that it carries, or that a mark has which begins there.
    ///
    /// @param quote names the turn where there is no incident
    /// @param context the role of who says it where there is no incident, such as `moderator`; else empty
    record Said(Quote quote, Optional<String> context, List<Carried> codes) {

        public Said {
            codes = List.copyOf(codes);
        }

    }

    /// A code that an incident carries.
    ///
    /// @param stretch the words that a person marked, where these are others than the incident's
    record Carried(String coding, String code, String label, String status, String coder, Optional<String> stretch) {}

}
