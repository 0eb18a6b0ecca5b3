package org.emic.coding.domain.agreement;

import static org.emic.coding.domain.agreement.Published.assertFigure;
import static org.emic.coding.domain.agreement.Published.assertNone;
import static org.emic.coding.domain.agreement.Published.coders;
import static org.emic.coding.domain.agreement.Published.present;

import org.emic.coding.domain.agreement.Figure.Because;
import org.junit.jupiter.api.Test;

class SpecificAgreementTest {

    private final SpecificAgreement<Boolean> positive = new SpecificAgreement<>(true);
    private final SpecificAgreement<Boolean> negative = new SpecificAgreement<>(false);

    /// Feinstein & Cicchetti 1990, Journal of Clinical Epidemiology 43(6): twice 0.85 of the units agree, with kappa of 0.70 and
    /// 0.32; the two shares say why: 0.84 and 0.86, and 0.91 and 0.40.
    @Test
    void positiveAndNegativeAgreementAreAsPublished() {
        Ratings<Boolean> even = present(40, 9, 6, 45);
        assertFigure(new CohenKappa<Boolean>().of(even), 0.70, 0.005);
        assertFigure(positive.of(even), 0.84, 0.005);
        assertFigure(negative.of(even), 0.86, 0.005);
        Ratings<Boolean> uneven = present(80, 10, 5, 5);
        assertFigure(new CohenKappa<Boolean>().of(uneven), 0.32, 0.005);
        assertFigure(positive.of(uneven), 0.91, 0.005);
        assertFigure(negative.of(uneven), 0.40, 0.005);
    }

    /// Present three, two and one times among three: (3 * 1 + 2 * 1/2 + 0) / 6.
    @Test
    void ofMoreCodersTheOthersAreAveraged() {
        assertFigure(positive.of(coders("1 1 1", "1 1 0", "1 0 0").map("1"::equals)), 4 / 6.0, 1e-12);
    }

    @Test
    void aCodeThatNobodyUsedHasNoPositiveAgreement() {
        assertNone(positive.of(present(0, 0, 0, 9)), Because.NONE_OF_THEM);
        assertFigure(negative.of(present(0, 0, 0, 9)), 1, 0);
    }

}
