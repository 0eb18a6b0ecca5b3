package org.emic.coding.domain;

/// Names a coding by what it joins: `k-<first 12 hex of SHA-256("coding:" + incident + ":" + code)>`.
public record CodingId(String value) {

    /// @throws IllegalArgumentException if the value is blank
    public CodingId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a coding's id is not blank");
        }
    }

    /// The id of the coding of this incident with this code.
    public static CodingId of(IncidentId incident, CodeId code) {
        return new CodingId(
                "k-" + Digest.sha256("coding:" + incident.value() + ":" + code.value()).substring(0, 12));
    }

    /// The id of the coding of a marked stretch with this code.
    public static CodingId of(Mark mark, CodeId code) {
        return new CodingId("k-" + Digest.sha256("coding:%s:%d:%s:%d:%s".formatted(mark.from(), mark.start(), mark.to(),
                mark.end(), code)).substring(0, 12));
    }

    @Override
    public String toString() {
        return value;
    }

}
