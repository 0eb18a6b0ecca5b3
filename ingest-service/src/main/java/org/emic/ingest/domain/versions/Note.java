package org.emic.ingest.domain.versions;

import java.util.ArrayList;
import java.util.List;
import org.emic.ingest.domain.study.FieldProblem;
import org.emic.ingest.domain.study.StudyRules;

/// Who changes something, and why, in their own words. Told to nobody else.
public record Note(String who, String why) {

    private static final int WHO = 200;
    private static final int WHY = 1_000;

    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>(StudyRules.broken("who", who, WHO));
        problems.addAll(StudyRules.broken("why", why, WHY));
        return problems;
    }

    Note tidied() {
        return new Note(who.strip(), why.strip());
    }
}
