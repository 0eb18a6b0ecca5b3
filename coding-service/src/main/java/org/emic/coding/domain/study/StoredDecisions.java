package org.emic.coding.domain.study;

import org.emic.coding.domain.decisions.Decision;
import org.emic.coding.domain.decisions.History;

/// People's decisions, appended one by one. Every method belongs into a transaction that has locked the study.
public interface StoredDecisions {

    /// All of a study, in order.
    History history(StudyId study);

    /// Whether anybody ever asked that the machine learn from them.
    boolean areToBeLearnt(StudyId study);

    /// Keeps one more.
    void append(StudyId study, Decision decision);

    /// Keeps a decision in the place of the one with its number: only ever because words must leave.
    void replace(StudyId study, Decision decision);

}
