package org.emic.report.domain.report;

import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.emic.report.domain.StudyId;

/// Studies about which something arrived since they were last looked at.
public interface Changes {

    /// Takes a study for this transaction; no other worker gets it until the transaction ends. Empty where there is
    /// none, or others have them all.
    Optional<Changed> take();

    /// Notes that these changes were looked at. What arrived since the study was taken stays.
    void done(Changed changed);

    /// Lets a study rest for a while after a failure, so that the others get their turn. In a transaction of its own.
    void putOff(StudyId study, Duration pause);

    record Changed(StudyId study, Collection<Long> changes) {

    }

}
