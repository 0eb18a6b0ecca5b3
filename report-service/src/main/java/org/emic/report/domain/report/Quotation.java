package org.emic.report.domain.report;

import java.util.Comparator;
import org.emic.report.domain.IncidentId;
import org.emic.report.domain.Role;

/// A reference to somebody's words, and the words as they stand at that place of the stored text.
///
/// @param transcript the transcript's number
/// @param document the file's name
/// @param turn counts all turns of the document from 0
/// @param start code points into the turn's text
/// @param end exclusive
/// @param sha256 of the words that the reference means
/// @param anothersStory whether it tells of somebody else, who was not asked: it is not quoted
/// @param matches whether the words at the place are those; what does not match is not published, and `text` is empty
public record Quotation(IncidentId incident, int transcript, String document, int turn, int start, int end,
        String sha256, String speaker, Role role, boolean anothersStory, boolean matches, String text) {

    /// Canonical order: transcript, turn, place.
    public static final Comparator<Quotation> CANONICAL = Comparator.comparingInt(Quotation::transcript)
            .thenComparingInt(Quotation::turn)
            .thenComparingInt(Quotation::start)
            .thenComparingInt(Quotation::end)
            .thenComparing(quotation -> quotation.incident().value());

}
