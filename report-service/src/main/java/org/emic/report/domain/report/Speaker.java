package org.emic.report.domain.report;

import org.emic.report.domain.Role;

/// A speaker over all transcripts of the study.
public record Speaker(String name, Role role, int turns, int words) {

    Speaker and(int moreTurns, int moreWords) {
        return new Speaker(name, role, turns + moreTurns, words + moreWords);
    }

}
