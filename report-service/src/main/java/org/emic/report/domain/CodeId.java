package org.emic.report.domain;

/// A code, derived from the incident that founded it: `c-<12 hex>`.
public record CodeId(String value) {

    @Override
    public String toString() {
        return value;
    }

}
