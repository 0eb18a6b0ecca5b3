package org.emic.coding.domain.lens;

/// What is wrong with something that a person gave, so that they can mend it.
///
/// @param place such as `line 12`, or the field
public record LensProblem(String place, String problem, String remedy) {}
