package org.emic.report.domain;

/// Who stands behind a code or a coding.
public enum Status {

    /// The machine's, and nobody has read it.
    SUGGESTED, CONFIRMED, EDITED, REJECTED, HUMAN;

    /// The status as it is written in events and files.
    public String text() {
        return switch (this) {
            case SUGGESTED -> "suggested";
            case CONFIRMED -> "confirmed";
            case EDITED -> "edited";
            case REJECTED -> "rejected";
            case HUMAN -> "human";
        };
    }

}
