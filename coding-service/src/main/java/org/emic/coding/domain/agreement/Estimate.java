package org.emic.coding.domain.agreement;

/// A figure of the units that were read, and how far it might lie off for other units of the same kind.
///
/// @param interval 95 %, by resampling units
public record Estimate(Figure<Double> figure, Figure<Interval> interval) {}
