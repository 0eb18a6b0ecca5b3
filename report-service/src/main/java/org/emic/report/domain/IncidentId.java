package org.emic.report.domain;

/// An incident, derived from document, turn and place: `i-<12 hex>-<turn>-<ordinal>`.
public record IncidentId(String value) {

    @Override
    public String toString() {
        return value;
    }

}
