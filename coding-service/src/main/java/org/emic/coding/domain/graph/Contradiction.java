package org.emic.coding.domain.graph;

/// Tells whether two things contradict each other, however near they are.
@FunctionalInterface
public interface Contradiction {

    /// Nothing contradicts anything.
    Contradiction NONE = (_, _) -> false;

    /// Whether these two do. It is the same both ways.
    boolean between(int one, int other);

}
