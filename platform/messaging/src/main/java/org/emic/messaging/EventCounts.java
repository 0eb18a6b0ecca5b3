package org.emic.messaging;

/// What operators want to see rise or stay.
interface EventCounts {

    void duplicate(String consumer);

    void skipped(String consumer);

    void deadLetter(String consumer, Unreadable.Reason reason);

    void sent();

    void notSent();

    /// For a service that counts nothing.
    final class None implements EventCounts {

        @Override
        public void duplicate(String consumer) {}

        @Override
        public void skipped(String consumer) {}

        @Override
        public void deadLetter(String consumer, Unreadable.Reason reason) {}

        @Override
        public void sent() {}

        @Override
        public void notSent() {}

    }

}
