package org.emic.coding.domain.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.assertj.core.data.Offset;

/// Worked examples that others have published.
final class Published {

    private Published() {}

    /// Krippendorff 2011, "Computing Krippendorff's alpha-reliability", A: binary, two observers; also 1980, p. 133.
    static Ratings<String> binary() {
        return coders("0 1 0 0 0 0 0 0 1 0", "0 1 1 0 0 1 0 1 0 0");
    }

    /// The same, B: nominal, two observers.
    static Ratings<String> nominal() {
        return coders("a a b b d c c c e d d a", "b a b b b c c c e d d d");
    }

    /// The same, C: nominal, four observers, missing data; also the data set `cac.raw4raters` of Gwet's R package irrCAC.
    static Ratings<String> fourCoders() {
        return coders("1 2 3 3 2 1 4 1 2 * * *", "1 2 3 3 2 2 4 1 2 5 * 3", "* 3 3 3 2 3 4 2 2 5 1 *",
                "1 2 3 3 2 4 4 1 2 5 1 *");
    }

    /// What each coder gave the units, one text a coder; a star where there is nothing.
    static Ratings<String> coders(String... coders) {
        List<String[]> said = List.of(coders).stream().map(coder -> coder.split(" ")).toList();
        return Ratings.of(IntStream.range(0, said.getFirst().length)
                .mapToObj(unit -> said.stream().map(coder -> value(coder[unit])).toList())
                .toList());
    }

    private static Optional<String> value(String said) {
        return said.equals("*") ? Optional.empty() : Optional.of(said);
    }

    /// Two coders' values as a square table: rows are the first coder's, columns the second's.
    static Ratings<String> table(int[]... rows) {
        List<List<Optional<String>>> units = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows.length; column++) {
                units.addAll(Collections.nCopies(rows[row][column],
                        List.of(Optional.of("v" + row), Optional.of("v" + column))));
            }
        }
        return Ratings.of(units);
    }

    /// The same for one code: both, only the first, only the second, neither.
    static Ratings<Boolean> present(int both, int first, int second, int neither) {
        return table(new int[]{both, first}, new int[]{second, neither}).map("v0"::equals);
    }

    static void assertFigure(Figure<Double> figure, double published, double within) {
        Assertions.assertThat(figure).isInstanceOfSatisfying(Figure.Computed.class,
                computed -> Assertions.assertThat((Double) computed.value()).isCloseTo(published,
                        Offset.offset(within)));
    }

    static void assertNone(Figure<?> figure, Figure.Because because) {
        Assertions.assertThat(figure).isEqualTo(new Figure.NotComputable<>(because));
    }

}
