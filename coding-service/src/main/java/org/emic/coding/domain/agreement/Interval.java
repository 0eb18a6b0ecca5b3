package org.emic.coding.domain.agreement;

/// From where to where 95 of 100 resamples lie.
public record Interval(double low, double high) {}
