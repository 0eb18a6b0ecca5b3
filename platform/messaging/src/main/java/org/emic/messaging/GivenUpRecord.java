package org.emic.messaging;

/// A record that a person gave up on, as far as it could be read.
///
/// @param consumer who could not read it, such as `coding.transcripts`
/// @param topic    where it was
/// @param event    its id, the same for every copy of it; empty if it cannot be read
/// @param key      what it is ordered by; empty if it has none or it cannot be read
/// @param type     such as `PassageReleased.v1`
/// @param subject  the id of the study; empty if it cannot be read
/// @param reason   why it could not be read, the last time
public record GivenUpRecord(String consumer, String topic, String event, String key, String type,
        String subject, Unreadable.Reason reason) {}
