package org.emic.coding.domain.doublecoding;

/// Somebody who codes a sample. A person: a machine is no coder.
///
/// @param number from 1, in the order in which they were named
/// @param closed whether the coder has said that this is it
public record Coder(int number, String name, boolean closed) {}
