package org.emic.report.domain;

/// In which part somebody speaks.
public enum Role {

    PARTICIPANT, MODERATOR, UNATTRIBUTED;

    /// The role as it is written in events and files.
    public String text() {
        return switch (this) {
            case PARTICIPANT -> "participant";
            case MODERATOR -> "moderator";
            case UNATTRIBUTED -> "unattributed";
        };
    }

}
