package org.emic.ingest.domain.transcript;

/// Where a turn's present words and speaker came from: what its id and those of its incidents follow from, whatever number
/// the turn has now.
///
/// @param version of the transcript; 1 is the document as it was released first
/// @param turn the turn's number in that version
public record Origin(int version, int turn) {

    private static final int HEX = 12;

    /// The id of one of the turn's incidents, which everyone uses for it.
    ///
    /// @param document SHA-256 of the document as it was uploaded
    /// @param ordinal the incident's place among those of its turn, from 0
    public String incidentId(Sha256 document, int ordinal) {
        return "i-" + place(document) + "-" + ordinal;
    }

    /// The turn's own id, by which what has no incidents is held.
    ///
    /// @param document SHA-256 of the document as it was uploaded
    public String turnId(Sha256 document) {
        return "u-" + place(document);
    }

    private String place(Sha256 document) {
        Sha256 source = version == 1 ? document : Sha256.of(document.hex() + ":" + version);
        return source.hex().substring(0, HEX) + "-" + turn;
    }
}
