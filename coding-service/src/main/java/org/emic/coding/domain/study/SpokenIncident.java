package org.emic.coding.domain.study;

import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.vectors.Sha256;

/// An incident as it was released.
///
/// @param ordinal place among the incidents of its turn, from 0
/// @param start code points into the turn's text
/// @param end exclusive
/// @param text verbatim
/// @param compared the text without stage directions; empty where nothing is left, which is not compared
public record SpokenIncident(IncidentId id, int turn, int ordinal, String speaker, int start, int end, String text,
        String textSha256, String compared, String lang) {

    /// Names the stored vector, together with the embedding method.
    public String comparedSha256() {
        return Sha256.of(compared);
    }

}
