package org.emic.coding.domain.agreement;

import static org.emic.coding.domain.agreement.Published.assertFigure;
import static org.emic.coding.domain.agreement.Published.assertNone;
import static org.emic.coding.domain.agreement.Published.coders;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.agreement.Figure.Because;
import org.junit.jupiter.api.Test;

class KrippendorffAlphaTest {

    /// Krippendorff 2011: 0.095, 0.692 and 0.743, the last 0.74342 by Gwet's irrCAC and 0.743421052632 by NLTK's tests.
    @Test
    void alphaIsAsItsAuthorComputesIt() {
        assertFigure(nominal(Published.binary()), 0.095, 0.0005);
        assertFigure(nominal(Published.nominal()), 0.692, 0.0005);
        assertFigure(nominal(Published.fourCoders()), 0.743421052632, 1e-12);
    }

    /// Krippendorff 1980, p. 139: three coders, 0.642.
    @Test
    void alphaOfThreeCodersIsAsPublished() {
        assertFigure(nominal(coders("1 1 2 4 1 2 1 3 2", "1 2 2 4 4 2 2 3 2", "1 2 2 4 4 2 3 3 2")), 0.642, 0.0005);
    }

    /// Gwet's irrCAC documentation: abstractors of 100 records, 0.7972585.
    @Test
    void alphaOfATableIsAsPublished() {
        assertFigure(nominal(Published.table(new int[]{13, 0, 0}, new int[]{0, 20, 7}, new int[]{0, 4, 56})), 0.7972585,
                1e-7);
    }

    /// NLTK's tests of alpha: a unit that one coder alone has read says nothing; -1/3.
    @Test
    void whatNobodyElseHasReadSaysNothing() {
        assertFigure(nominal(coders("YES YES *", "NO NO *", "NO * NO")), -1 / 3.0, 1e-12);
        assertFigure(nominal(coders("YES YES", "NO NO", "NO *")), -1 / 3.0, 1e-12);
    }

    /// Of two units, {a} and {a, b}, {b} and {b}: within units 2 * 2/3; of the values a, ab, b, b all pairs lie at 2/3 (a, ab),
    /// 1 (a, b, twice) and 2/3 (ab, b, twice), so 8 in all both ways: 1 - 3 * (4/3) / 8.
    @Test
    void setsThatShareCodesLieNearer() {
        Ratings<CodeSet> ratings = sets(List.of("a", "a b"), List.of("b", "b"));

        assertFigure(new KrippendorffAlpha<>(ratings, Distance.masi()).of(ratings), 0.5, 1e-12);
        assertFigure(new KrippendorffAlpha<>(ratings, Distance.nominal()).of(ratings), 0.4, 1e-12);
    }

    @Test
    void withoutVariationOrOverlapThereIsNoAlpha() {
        assertNone(nominal(coders("1 1 1", "1 1 1")), Because.NO_VARIATION);
        assertNone(nominal(coders("1 *", "* 1")), Because.NO_OVERLAP);
        assertNone(nominal(coders("1 *", "2 1")), Because.ONE_UNIT);
        assertNone(nominal(Ratings.of(List.of())), Because.NO_OVERLAP);
    }

    private static Figure<Double> nominal(Ratings<String> ratings) {
        return new KrippendorffAlpha<>(ratings, Distance.nominal()).of(ratings);
    }

    @SafeVarargs
    static Ratings<CodeSet> sets(List<String>... units) {
        return Ratings.of(Arrays.stream(units)
                .map(unit -> unit.stream().map(codes -> Optional.of(set(codes.split(" ")))).toList())
                .toList());
    }

    static CodeSet set(String... codes) {
        return CodeSet
                .of(Arrays.stream(codes).filter(code -> !Set.of("", "-").contains(code)).map(CodeId::new).toList());
    }

}
