package org.emic.report.jdbc;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.emic.messaging.BlockedRecord;
import org.emic.messaging.BlockedRecords;
import org.emic.messaging.Unreadable;

/// So many records of one type of any study that nobody has decided about.
record Undecided(String type, int records) implements BlockedRecords {

    static final Undecided NOTHING = new Undecided("PassageCoded.v1", 0);

    @Override
    public int blocked(String subject) {
        return records;
    }

    @Override
    public List<BlockedRecord> open(String subject) {
        return Collections.nCopies(records, new BlockedRecord(1, "report.codes", "emic.codes.v1", subject, type,
                subject, Unreadable.Reason.NOT_JSON, Instant.EPOCH));
    }

}
