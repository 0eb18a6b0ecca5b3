package org.emic.coding.domain.agreement;

/// A figure of the units that were read, and how far it might lie off for other units of the same kind.
///
/// @param interval 95 %, by resampling units
public record Estimate(Figure<Double> figure, Figure<Interval> interval) {

    /// The figure of these units, with its interval.
    static <T> Estimate of(Statistic<T> statistic, Ratings<T> ratings) {
        Figure<Double> figure = statistic.of(ratings);
        return new Estimate(figure, figure.then(_ -> Bootstrap.interval(statistic, ratings)));
    }

}
