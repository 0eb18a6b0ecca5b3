package org.emic.coding.domain.lens;

/// A question that a lens asks of each code.
///
/// @param id `q1`, `q2`, ... in the order of the file
public record Question(String id, String text) {}
