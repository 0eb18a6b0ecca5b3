package org.emic.messaging;

import java.time.Instant;
import java.util.List;

/// A record that could not be read and what became of it, without its words.
///
/// @param record    what is known of it
/// @param partition where it was in its topic
/// @param offset    where it was in the partition
/// @param attempts  how often it was tried, 1 or more
/// @param state     what became of it
/// @param acts      what was done about it, oldest first
public record KeptRecord(BlockedRecord record, int partition, long offset, int attempts, LetterState state,
        List<Act> acts) {

    /// Keeps a copy of the acts.
    public KeptRecord {
        acts = List.copyOf(acts);
    }

    /// What was done about a record.
    ///
    /// @param act    `retried`, `still-unreadable`, `given-up` or `arrived`
    /// @param reason why it is still unreadable, a code; else empty
    /// @param at     when
    /// @param who    a person's name; empty where nobody did it or said so
    /// @param why    in their words; may be empty
    public record Act(String act, String reason, Instant at, String who, String why) {}

}
