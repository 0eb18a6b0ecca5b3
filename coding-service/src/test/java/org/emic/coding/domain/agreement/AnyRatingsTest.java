package org.emic.coding.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.emic.coding.domain.CodeId;

/// What holds of agreement whatever coders say: every figure is one or says why not, order makes no difference, and who agrees
/// wholly has 1.
class AnyRatingsTest {

    private static final List<CodeId> CODES = List.of(new CodeId("a"), new CodeId("b"), new CodeId("c"));
    private static final int SETS = 8;

    @Property(tries = 200)
    void theOrderOfUnitsMakesNoDifference(@ForAll @Size(max = 12) List<@Size(3) List<@IntRange(max = 8) Integer>> said,
            @ForAll Random random) {
        List<List<Integer>> shuffled = new ArrayList<>(said);
        Collections.shuffle(shuffled, random);

        assertThat(Agreement.of(ratings(shuffled), CODES)).isEqualTo(Agreement.of(ratings(said), CODES));
    }

    @Property(tries = 200)
    void theOrderOfCodersMakesNoDifference(
            @ForAll @Size(max = 12) List<@Size(3) List<@IntRange(max = 8) Integer>> said) {
        Ratings<CodeSet> ratings = ratings(said);
        Ratings<CodeSet> turned = ratings(said.stream().map(List::reversed).toList());

        assertThat(figures(turned)).zipSatisfy(figures(ratings), AnyRatingsTest::assertSame);
    }

    @Property(tries = 200)
    void whoAgreesWhollyHasOneOrNoFigure(@ForAll @Size(max = 12) List<@IntRange(max = 7) Integer> said) {
        Ratings<CodeSet> ratings = ratings(said.stream().map(set -> Collections.nCopies(3, set)).toList());

        assertThat(figures(ratings)).allSatisfy(figure -> {
            if (figure instanceof Figure.Computed<Double>(Double value)) {
                assertThat(value).isEqualTo(1, within(1e-12));
            }
        });
    }

    @Property(tries = 200)
    void noFigureIsAboveOneOrNoNumber(@ForAll @Size(max = 12) List<@Size(3) List<@IntRange(max = 8) Integer>> said) {
        assertThat(figures(ratings(said))).allSatisfy(figure -> {
            if (figure instanceof Figure.Computed<Double>(Double value)) {
                assertThat(value).isFinite().isLessThanOrEqualTo(1 + 1e-12);
            }
        });
    }

    @Property(tries = 200)
    void pooledKappaIsOfTheMeansOverCodesAndPairs(
            @ForAll @Size(max = 12) List<@Size(3) List<@IntRange(max = 8) Integer>> said) {
        Ratings<CodeSet> ratings = ratings(said);
        List<Chance> all = CODES.stream()
                .flatMap(code -> new CohenKappa<Boolean>().pairs(ratings.map(set -> set.has(code))).stream())
                .toList();

        if (!all.isEmpty()) {
            assertSame(new PooledKappa(CODES).of(ratings), Chance.mean(all).corrected());
        }
    }

    @Property(tries = 100)
    void anIntervalIsInOrder(@ForAll @Size(min = 5, max = 12) List<@Size(2) List<@IntRange(max = 7) Integer>> said) {
        if (Agreement.of(ratings(said), CODES).alpha().interval() instanceof Figure.Computed<Interval>(Interval at)) {
            assertThat(at.low()).isLessThanOrEqualTo(at.high());
        }
    }

    /// A number names a set of codes by its bits; the last one says that the coder has not read the unit.
    private static Ratings<CodeSet> ratings(List<? extends List<Integer>> said) {
        return Ratings.of(said.stream()
                .map(unit -> unit.stream().map(AnyRatingsTest::set).toList())
                .toList());
    }

    private static Optional<CodeSet> set(int number) {
        return number == SETS
                ? Optional.empty()
                : Optional.of(CodeSet.of(IntStream.range(0, CODES.size())
                        .filter(bit -> (number >> bit & 1) == 1)
                        .mapToObj(CODES::get)
                        .toList()));
    }

    private static List<Figure<Double>> figures(Ratings<CodeSet> ratings) {
        List<Figure<Double>> figures = new ArrayList<>();
        for (CodeId code : CODES) {
            Ratings<Boolean> one = ratings.map(set -> set.has(code));
            for (Statistic<Boolean> statistic : List.of(new CohenKappa<Boolean>(), new ObservedAgreement<Boolean>(),
                    new SpecificAgreement<>(true), new SpecificAgreement<>(false), new GwetAc1<Boolean>(2))) {
                figures.add(statistic.of(one));
            }
        }
        figures.add(new PooledKappa(CODES).of(ratings));
        figures.add(new KrippendorffAlpha<>(ratings, Distance.masi()).of(ratings));
        figures.add(new KrippendorffAlpha<>(ratings, Distance.nominal()).of(ratings));
        return figures;
    }

    private static void assertSame(Figure<Double> one, Figure<Double> other) {
        if (one instanceof Figure.Computed<Double>(Double value)
                && other instanceof Figure.Computed<Double>(Double same)) {
            assertThat(value).isEqualTo(Objects.requireNonNull(same), within(1e-9));
        } else {
            assertThat(one).isEqualTo(other);
        }
    }

}
