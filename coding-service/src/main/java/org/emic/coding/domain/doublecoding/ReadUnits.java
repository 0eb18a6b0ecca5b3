package org.emic.coding.domain.doublecoding;

import java.util.List;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.study.StudyId;

/// Units to read.
public interface ReadUnits {

    /// These units with a little of the talk before and after them, in canonical order.
    List<UnitInTalk> units(StudyId study, List<IncidentId> units);

}
