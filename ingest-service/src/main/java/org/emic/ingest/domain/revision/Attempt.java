package org.emic.ingest.domain.revision;

import java.util.List;

/// What came of revising turns.
public sealed interface Attempt {

    /// They are as somebody wants them.
    record Revised(Revision revision) implements Attempt {}

    /// Not everything that was asked for is possible, and nothing is changed.
    record Invalid(List<Problem> problems) implements Attempt {}
}
