package org.emic.coding.domain.doublecoding;

import java.util.List;
import org.emic.coding.domain.study.StudyId;

/// A double coding as it is opened.
///
/// @param why empty if it was not said
/// @param coders their names
/// @param of how many units there were to draw from
public record Opening(StudyId study, int number, String who, String why, List<String> coders, int of, List<Unit> units,
        List<FrozenCode> codes) {

    public Opening {
        coders = List.copyOf(coders);
        units = List.copyOf(units);
        codes = List.copyOf(codes);
    }

}
