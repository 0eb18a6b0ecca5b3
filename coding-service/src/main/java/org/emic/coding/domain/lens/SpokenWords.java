package org.emic.coding.domain.lens;

import java.util.function.Consumer;
import org.emic.coding.domain.study.StudyId;

/// What was said in a study.
public interface SpokenWords {

    /// Hands over every incident, in canonical order.
    void each(StudyId study, Consumer<Spoken> reader);

}
