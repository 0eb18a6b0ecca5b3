package org.emic.report.stream;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.messaging.CannotGiveUp;
import org.emic.messaging.GivenUpRecord;
import org.emic.report.domain.Fact;
import org.emic.report.domain.StudyId;

/// Records that a person gave up, as facts.
final class GivenUpRecords {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern STUDY = Pattern.compile(ID);
    private static final Pattern PASSAGE = Pattern.compile("(" + ID + ")/([1-9][0-9]{0,8})");

    private GivenUpRecords() {}

    /// A `PassageReleased.v1`: its key says which passage it was.
    ///
    /// @throws CannotGiveUp if it does not
    static Fact words(GivenUpRecord record) {
        Matcher key = PASSAGE.matcher(record.key());
        if (!key.matches()) {
            throw new CannotGiveUp("The record does not say which passage it was.");
        }
        return new Fact.WordsGivenUp(study(record), UUID.fromString(key.group(1)), Integer.parseInt(key.group(2)),
                record.consumer(), record.reason().code());
    }

    /// A `PassageCoded.v1`.
    ///
    /// @throws CannotGiveUp if it does not say of which study
    static Fact codings(GivenUpRecord record) {
        return new Fact.CodingsGivenUp(study(record), record.event(), record.consumer(), record.reason().code());
    }

    private static StudyId study(GivenUpRecord record) {
        if (!STUDY.matcher(record.subject()).matches()) {
            throw new CannotGiveUp("The record does not say which study it belongs to.");
        }
        return new StudyId(UUID.fromString(record.subject()));
    }

}
