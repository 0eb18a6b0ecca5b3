package org.emic.systemtests;

/// What a run has brought.
///
/// @param files  of the report
/// @param tables what the four databases hold
record Results(ResultFiles files, Tables tables) {

    /// Fails unless all of it is as in another run.
    void shouldBeAs(Results expected) {
        tables.shouldBeAs(expected.tables());
        files.shouldBeAs(expected.files());
    }

}
