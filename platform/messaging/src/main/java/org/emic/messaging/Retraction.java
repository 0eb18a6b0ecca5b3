package org.emic.messaging;

import java.util.Collection;

/// Takes back what was told, so that [Republication] never tells it again: for words that are to be deleted everywhere,
/// and for what something newer has replaced. A bean of every service; joins the caller's transaction.
///
/// What lies in Kafka already stays there until its retention ends, and a record that is being sent at this moment may
/// still arrive: say so in an event that readers obey whenever it comes. What follows under a key keeps its order.
public interface Retraction {

    /// Deletes every event of these keys, sent or not.
    ///
    /// @return how many
    int retract(String topic, Collection<String> keys);

    /// Deletes the events of a key, sent or not, whose data has a lower number in this field.
    ///
    /// @param field a field of the data itself, such as `analysis`; an event without it stays
    /// @return how many
    int retractBelow(String topic, String key, String field, int number);

}
