package org.emic.coding.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A figure over several draws.
final class Spread {

    private final List<Double> figures = new ArrayList<>();

    void add(double figure) {
        figures.add(figure);
    }

    double mean() {
        return figures.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    /// The standard deviation between draws.
    double deviation() {
        double mean = mean();
        return Math.sqrt(figures.stream().mapToDouble(figure -> (figure - mean) * (figure - mean)).average().orElse(0));
    }

    @Override
    public String toString() {
        return figures.isEmpty() ? "–" : "%.3f ± %.3f".formatted(mean(), deviation()).toLowerCase(Locale.ROOT);
    }

}
