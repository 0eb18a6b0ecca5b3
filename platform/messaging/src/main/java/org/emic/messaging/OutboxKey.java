package org.emic.messaging;

/// What events are ordered by.
record OutboxKey(String topic, String key) implements Comparable<OutboxKey> {

    /// Lies before all keys.
    static final OutboxKey NONE = new OutboxKey("", "");

    @Override
    public int compareTo(OutboxKey other) {
        int byTopic = topic.compareTo(other.topic);
        return byTopic != 0 ? byTopic : key.compareTo(other.key);
    }

}
