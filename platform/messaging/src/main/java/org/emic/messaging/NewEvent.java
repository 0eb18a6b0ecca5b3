package org.emic.messaging;

/// A fact to be told to other services: what a use case hands to the [Outbox].
///
/// @param topic   where it goes, such as `emic.studies.v1`
/// @param key     what it is ordered by: events of one topic and key arrive in the order of their transactions; 1 to 512 chars
/// @param type    its name and version, such as `StudyOpened.v1`; 1 to 200 chars
/// @param subject the id of the study; 1 to 200 chars
/// @param data    a record that Jackson can write; absent values are left out of the JSON
public record NewEvent(String topic, String key, String type, String subject, Object data) {

    /// @throws IllegalArgumentException if a text is blank, too long or holds control characters
    public NewEvent {
        Names.check("topic", topic, 249);
        Names.check("key", key, 512);
        Names.check("type", type, 200);
        Names.check("subject", subject, 200);
    }

}
