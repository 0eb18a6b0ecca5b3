package org.emic.report.stream;

import java.util.Optional;
import org.emic.messaging.Unreadable;
import org.emic.report.domain.Names;
import org.emic.report.domain.Role;
import org.emic.report.domain.Status;

/// Words of the contract in the domain's types. A word that is not known cannot be understood by trying again.
final class Words {

    private Words() {}

    /// A transcript's version; left out where it is the first.
    static int version(Optional<Integer> told) {
        int version = told.orElse(1);
        if (version < 1) {
            throw Unreadable.refused();
        }
        return version;
    }

    static Role role(String word) {
        return switch (word) {
            case "participant" -> Role.PARTICIPANT;
            case "moderator" -> Role.MODERATOR;
            case "unattributed" -> Role.UNATTRIBUTED;
            default -> throw Unreadable.refused();
        };
    }

    /// Whether a version was made to withdraw words.
    static boolean withdrawal(String because) {
        return switch (because) {
            case "withdrawal" -> true;
            case "correction" -> false;
            default -> throw Unreadable.refused();
        };
    }

    static Names names(String word) {
        return switch (word) {
            case "keep" -> Names.KEEP;
            case "replace" -> Names.REPLACE;
            default -> throw Unreadable.refused();
        };
    }

    static Status status(String word) {
        return switch (word) {
            case "suggested" -> Status.SUGGESTED;
            case "confirmed" -> Status.CONFIRMED;
            case "edited" -> Status.EDITED;
            case "rejected" -> Status.REJECTED;
            case "human" -> Status.HUMAN;
            default -> throw Unreadable.refused();
        };
    }

}
