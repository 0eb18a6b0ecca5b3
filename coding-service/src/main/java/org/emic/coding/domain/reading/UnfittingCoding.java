package org.emic.coding.domain.reading;

import java.util.List;
import java.util.Optional;

/// A coding of an incident that is no more, because its turn was corrected.
///
/// @param document the transcript's file name; empty until it is known
/// @param version of the transcript, with which the incident ended
/// @param label the code's present one; empty if the code is no more
/// @param coder `machine` or who coded
/// @param since the incidents that hold words of the same turn now
public record UnfittingCoding(int transcriptNumber, String document, int version, String incident, String code,
        Optional<String> label, double similarity, String status, String coder, List<Since> since) {

    public UnfittingCoding {
        since = List.copyOf(since);
    }

    /// An incident in the place of the one that ended.
    ///
    /// @param code one that it has now, where it has any
    public record Since(Quote quote, Optional<String> code) {}

}
