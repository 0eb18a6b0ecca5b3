package org.emic.coding.domain.study;

import java.util.List;
import java.util.Map;
import org.emic.coding.domain.HumanCoding;
import org.emic.coding.domain.OwnCodebook;

/// What researchers brought to their studies, for comparing.
public interface OwnCodebooks {

    /// What tells this from anything else that might have been brought, by name and in a fixed order; empty where nothing
    /// was.
    Map<String, Object> parameters(StudyId study);

    /// The codes to suggest, with their vectors.
    OwnCodebook of(StudyId study);

    /// What people coded of a passage's incidents.
    List<HumanCoding> codings(StudyId study, PassageRef passage);

}
