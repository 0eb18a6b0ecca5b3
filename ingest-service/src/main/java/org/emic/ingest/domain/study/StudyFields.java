package org.emic.ingest.domain.study;

import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.segmentation.Unit;

/// What researchers say about a study when they open it.
///
/// @param title 1 to 300 characters
/// @param question the question the conversation opens with
/// @param lens for the second reading
/// @param language BCP 47 tag of the words; `und` where it is not known
/// @param note shown on every page of the study: credit, licence, whether it is fictional
/// @param segment what is compared
/// @param moderators names of those who ask
/// @param names what becomes of them before a release
/// @param reviewed whether a person signs off each transcript before it is released
public record StudyFields(String title, Optional<String> question, Optional<Lens> lens, String language,
        Optional<String> note, Unit segment, List<String> moderators, Names names, boolean reviewed) {

    public StudyFields {
        moderators = List.copyOf(moderators);
    }

    /// The same fields with these who ask.
    public StudyFields moderatedBy(List<String> others) {
        return new StudyFields(title, question, lens, language, note, segment, others, names, reviewed);
    }
}
