package org.emic.coding.domain.freemarking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.study.StudyId;

/// A transcript that people mark for themselves.
///
/// @param number in the study, from 1
/// @param transcript its number
public record FreeMarking(StudyId study, int number, int transcript, String openedBy, String why, Instant openedAt,
        List<Coder> coders) {

    public FreeMarking {
        coders = List.copyOf(coders);
    }

    /// Whether nobody may see yet what others marked.
    public boolean isBlind() {
        return coders.stream().anyMatch(coder -> !coder.closed());
    }

    /// A coder by number, from 1.
    public Optional<Coder> coder(int number) {
        return coders.stream().filter(coder -> coder.number() == number).findFirst();
    }

    /// Who marks.
    ///
    /// @param closed whether they say that they have read all of it, and are done
    public record Coder(int number, String name, int marks, boolean closed) {}

}
