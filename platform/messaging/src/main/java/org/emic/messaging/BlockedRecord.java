package org.emic.messaging;

import java.time.Instant;

/// A record that could not be read and that nobody has decided about, without its words.
///
/// @param letter   by what people retry it or give it up
/// @param consumer who could not read it, such as `coding.transcripts`
/// @param topic    where it was
/// @param key      what it is ordered by; empty if it has none or it cannot be read
/// @param type     such as `PassageReleased.v1`; empty if it cannot be read
/// @param subject  the id of the study; empty if it cannot be read
/// @param reason   why it could not be read, the last time
/// @param keptAt   when it was put aside
public record BlockedRecord(long letter, String consumer, String topic, String key, String type, String subject,
        Unreadable.Reason reason, Instant keptAt) {}
