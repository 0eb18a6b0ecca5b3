package org.emic.messaging;

import java.util.List;
import java.util.Optional;

/// Every record that this service could not read, for people who look after it. A bean of every service.
public interface KeptRecords {

    /// How many nobody has decided about.
    ///
    /// @param subject of this study; of all where it is empty
    int countOpen(Optional<String> subject);

    /// Those that nobody has decided about, oldest first.
    ///
    /// @param subject of this study; of all where it is empty
    /// @param most    how many at most
    List<KeptRecord> open(Optional<String> subject, int most);

    /// Those that were decided about, the latest to be put aside first.
    ///
    /// @param subject of this study; of all where it is empty
    /// @param most    how many at most
    List<KeptRecord> closed(Optional<String> subject, int most);

    /// One of them.
    ///
    /// @param letter see [BlockedRecord#letter()]
    Optional<KeptRecord> find(long letter);

}
