package org.emic.coding.domain.doublecoding;

/// Something that has to be put right before anything is done.
///
/// @param field what of that which was sent is at fault
public record Fault(String field, String problem, String remedy) {}
