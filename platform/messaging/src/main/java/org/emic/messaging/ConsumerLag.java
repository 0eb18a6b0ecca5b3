package org.emic.messaging;

/// Is told what this service reads, to say how far it is behind.
@FunctionalInterface
interface ConsumerLag {

    /// A listener of this service reads the topic as a member of the group.
    void watch(String topic, String group);

}
