package org.emic.coding.web;

import org.emic.coding.domain.doublecoding.CompareCoders;
import org.emic.coding.domain.doublecoding.Comparison;
import org.emic.coding.domain.doublecoding.ReadUnits;
import org.emic.coding.domain.study.StudyId;
import org.springframework.stereotype.Component;

/// Puts together how far coders agree and the words to talk about.
@Component
final class ShowAgreement {

    private final CompareCoders compare;
    private final ReadUnits units;

    ShowAgreement(CompareCoders compare, ReadUnits units) {
        this.compare = compare;
        this.units = units;
    }

    AgreementJson of(StudyId study, int number) {
        Comparison comparison = DoubleCodingRefusals.compared(compare.compare(study, number));
        return AgreementJson.of(comparison, units.units(study,
                comparison.disagreements().stream().map(Comparison.Disagreement::unit).toList()));
    }

}
