package org.emic.coding.domain.agreement;

import static org.emic.coding.domain.agreement.KrippendorffAlphaTest.sets;
import static org.emic.coding.domain.agreement.Published.assertFigure;
import static org.emic.coding.domain.agreement.Published.assertNone;
import static org.emic.coding.domain.agreement.Published.coders;
import static org.emic.coding.domain.agreement.Published.present;
import static org.emic.coding.domain.agreement.Published.table;

import java.util.List;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.agreement.Figure.Because;
import org.junit.jupiter.api.Test;

class KappaTest {

    /// Cohen 1960: the table of p. 45 has 0.492; in the one of p. 37 people agree less (0.29) than by chance (0.35).
    @Test
    void kappaIsAsCohenComputesIt() {
        assertFigure(new CohenKappa<String>().of(
                table(new int[]{88, 14, 18}, new int[]{10, 40, 10}, new int[]{2, 6, 12})), 0.492, 0.0005);
        Ratings<String> worse = table(new int[]{25, 12, 3}, new int[]{13, 2, 15}, new int[]{12, 16, 2});
        assertFigure(new ObservedAgreement<String>().of(worse), 0.29, 1e-12);
        assertFigure(new CohenKappa<String>().of(worse), (0.29 - 0.35) / 0.65, 1e-12);
    }

    /// Gwet's irrCAC documentation: 0.7964094 for two abstractors.
    @Test
    void kappaOfATableIsAsPublished() {
        assertFigure(new CohenKappa<String>().of(
                table(new int[]{13, 0, 0}, new int[]{0, 20, 7}, new int[]{0, 4, 56})), 0.7964094, 1e-7);
    }

    /// Krippendorff 1995, p. 57: kappa 0.385 for A, and for C 0.314.
    @Test
    void kappaOfPresenceIsAsPublished() {
        assertFigure(new CohenKappa<String>().of(coders("0 0 1 1 1 1 1 1 1 1 0 0 0 0 1 1 1 1 1 1 0 0 0 0",
                "0 0 0 0 1 1 1 1 0 0 0 0 0 0 0 1 1 0 0 0 0 0 0 0")), 0.385, 0.0005);
        assertFigure(new CohenKappa<String>().of(coders("0 0 1 1 1 1 1 1 0 0 1 1 0 0 1 1 1 1 0 0 1 1 0 0",
                "1 1 0 0 1 1 1 1 0 0 1 1 1 1 0 0 1 1 0 0 1 1 0 0")), 0.314, 0.0005);
    }

    /// The pairs are (1, 2) with po 3/4 and pe 1/2, (1, 3) with 3/4 and 1/2, (2, 3) with 1/2 and 3/8: (16 - 11) / (24 - 11).
    @Test
    void ofMoreCodersThePairsAreAveragedBeforeChanceIsTakenOut() {
        assertFigure(new CohenKappa<String>().of(coders("1 1 0 0", "1 0 0 0", "1 1 1 0")), 5 / 13.0, 1e-12);
    }

    /// Code a: po 3/4, pe 1/2; code b: po 1, pe 5/8. Pooled (7/8 - 9/16) / (7/16); the mean of the kappas is 3/4.
    @Test
    void pooledKappaAveragesBeforeChanceIsTakenOut() {
        Ratings<CodeSet> ratings = sets(List.of("a b", "a b"), List.of("a", "-"), List.of("-", "-"), List.of("-", "-"));

        assertFigure(new PooledKappa(List.of(new CodeId("a"), new CodeId("b"))).of(ratings), 5 / 7.0, 1e-12);
    }

    @Test
    void aCodeThatNobodyUsedHasNoKappa() {
        assertNone(new CohenKappa<Boolean>().of(present(0, 0, 0, 9)), Because.NO_VARIATION);
        assertNone(new CohenKappa<String>().of(coders("1 *", "* 1")), Because.NO_OVERLAP);
    }

}
