package org.emic.coding.domain.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.emic.coding.domain.agreement.Figure.Because;

/// Krippendorff's alpha, 1 - Do / De: how far the values of one unit lie apart, against how far all values lie apart, in
/// whichever unit they stand. Any number of coders and missing values (Krippendorff 2011, "Computing Krippendorff's
/// alpha-reliability"; 2004, Content Analysis, 2nd ed., ch. 11). Units that nobody else has read say nothing.
public final class KrippendorffAlpha<T> implements Statistic<T> {

    private final Map<T, Integer> values = new HashMap<>();
    private final double[][] distances;

    /// @param ratings in which every value occurs that there is
    public KrippendorffAlpha(Ratings<T> ratings, Distance<T> distance) {
        List<T> known = new ArrayList<>();
        ratings.rows().stream().flatMap(row -> row.given().stream()).distinct().forEach(value -> {
            values.put(value, known.size());
            known.add(value);
        });
        distances = new double[known.size()][known.size()];
        for (int one = 0; one < known.size(); one++) {
            for (int other = 0; other < one; other++) {
                distances[one][other] = distance.between(known.get(one), known.get(other));
                distances[other][one] = distances[one][other];
            }
        }
    }

    @Override
    public Figure<Double> of(Ratings<T> ratings) {
        List<Ratings.Row<T>> compared = ratings.compared();
        int units = compared.stream().mapToInt(Ratings.Row::units).sum();
        if (units < 2) {
            return new Figure.NotComputable<>(units == 0 ? Because.NO_OVERLAP : Because.ONE_UNIT);
        }
        double[] given = new double[distances.length];
        double withinUnits = 0;
        for (Ratings.Row<T> row : compared) {
            int[] said = row.given().stream().mapToInt(this::number).toArray();
            for (int one : said) {
                given[one] += row.units();
                for (int other : said) {
                    withinUnits += distances[one][other] * row.units() / (said.length - 1);
                }
            }
        }
        return alpha(withinUnits, given);
    }

    private int number(T value) {
        return Objects.requireNonNull(values.get(value), "a value of the ratings");
    }

    private Figure<Double> alpha(double withinUnits, double[] given) {
        double count = 0;
        double overall = 0;
        for (int one = 0; one < given.length; one++) {
            count += given[one];
            for (int other = 0; other < given.length; other++) {
                overall += given[one] * given[other] * distances[one][other];
            }
        }
        return overall == 0
                ? new Figure.NotComputable<>(Because.NO_VARIATION)
                : new Figure.Computed<>(1 - (count - 1) * withinUnits / overall);
    }

}
