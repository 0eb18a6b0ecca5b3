package org.emic.messaging;

import java.util.List;

/// The topics that this service owns, declared once before its first event is sent. The relay tries until it succeeds,
/// so that the service starts while the broker is away.
final class OwnedTopics {

    private final Topics topics;
    private final List<OwnedTopic> owned;
    private volatile boolean declared;

    OwnedTopics(Topics topics, List<OwnedTopic> owned) {
        this.topics = topics;
        this.owned = owned;
        this.declared = owned.isEmpty();
    }

    boolean areDeclared() {
        return declared;
    }

    /// @throws Broker.Unavailable if the broker does not answer or refuses
    synchronized void declare() {
        if (!declared) {
            topics.declare(owned);
            declared = true;
        }
    }

}
