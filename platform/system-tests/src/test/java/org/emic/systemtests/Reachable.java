package org.emic.systemtests;

/// Emic as people reach it, wherever it runs.
interface Reachable {

    Browser browser();

    /// @throws AssertionError if it has ended by itself, with what it said
    void shouldBeAlive();

}
