package org.emic.coding.domain.agreement;

/// A figure of what coders said.
///
/// @param <T> what a coder says of a unit
@FunctionalInterface
public interface Statistic<T> {

    /// The figure of these units.
    Figure<Double> of(Ratings<T> ratings);

}
