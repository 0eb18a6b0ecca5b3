package org.emic.coding.domain.agreement;

import static org.emic.coding.domain.agreement.Published.assertFigure;
import static org.emic.coding.domain.agreement.Published.assertNone;
import static org.emic.coding.domain.agreement.Published.coders;
import static org.emic.coding.domain.agreement.Published.present;
import static org.emic.coding.domain.agreement.Published.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.agreement.Figure.Because;
import org.junit.jupiter.api.Test;

class GwetAc1Test {

    /// Gwet's irrCAC documentation: 0.8493305 for two abstractors; 0.77544 for four raters with missing ratings.
    @Test
    void ac1IsAsItsAuthorComputesIt() {
        assertFigure(new GwetAc1<String>(3).of(
                table(new int[]{13, 0, 0}, new int[]{0, 20, 7}, new int[]{0, 4, 56})), 0.8493305, 1e-7);
        assertFigure(new GwetAc1<String>(5).of(Published.fourCoders()), 0.77544, 0.000005);
    }

    /// The same documentation, after Fleiss 1971: six psychiatrists, five diagnoses of 15 patients; 0.4448007, and 0.5511111
    /// of the pairs agree.
    @Test
    void ac1OfManyRatersIsAsPublished() {
        Ratings<String> psychiatrists = distribution("00060", "03003", "01401", "00006", "03030", "20400", "00402",
                "20310", "20040", "00006", "10050", "11040", "03300", "10050", "02031");

        assertFigure(new GwetAc1<String>(5).of(psychiatrists), 0.4448007, 1e-7);
        assertFigure(new ObservedAgreement<String>().of(psychiatrists), 0.5511111, 1e-7);
    }

    /// Of 125 units 118 have the code for both, 5 for the first, 2 for the second: agreement of 0.944 with kappa -0.0234, and AC1
    /// of 0.9408 (Gwet 2002, "Kappa statistic is not satisfactory for assessing the extent of agreement between raters").
    @Test
    void ac1DoesNotFallWhereNearlyAllUnitsAreAlike() {
        Ratings<Boolean> rare = present(118, 5, 2, 0);

        assertFigure(new ObservedAgreement<Boolean>().of(rare), 0.944, 1e-12);
        assertFigure(new CohenKappa<Boolean>().of(rare), -0.0234, 0.00005);
        assertFigure(new GwetAc1<Boolean>(2).of(rare), 0.9408, 0.00005);
    }

    @Test
    void whereNobodyReadWhatAnotherReadThereIsNone() {
        assertNone(new GwetAc1<String>(2).of(coders("1 *", "* 1")), Because.NO_OVERLAP);
    }

    private static Ratings<String> distribution(String... units) {
        List<List<Optional<String>>> ratings = new ArrayList<>();
        for (String unit : units) {
            List<Optional<String>> given = new ArrayList<>();
            for (int value = 0; value < unit.length(); value++) {
                given.addAll(Collections.nCopies(unit.charAt(value) - '0', Optional.of("v" + value)));
            }
            ratings.add(given);
        }
        return Ratings.of(ratings);
    }

}
