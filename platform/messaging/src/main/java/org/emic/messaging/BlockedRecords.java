package org.emic.messaging;

import java.util.List;

/// What this service could not read and nobody has decided about yet: what its study waits for. Empty again when each
/// was retried with success, arrived otherwise or was given up. A bean of every service.
public interface BlockedRecords {

    /// How many events of a study are blocked; copies of one event count once.
    ///
    /// @param subject the id of the study
    int blocked(String subject);

    /// The records of a study that are blocked, oldest first.
    ///
    /// @param subject the id of the study
    List<BlockedRecord> open(String subject);

}
