package org.emic.messaging;

/// Where tests of the whole system have processes die. Off unless a setting turns it on.
@FunctionalInterface
interface FailPoints {

    /// Does nothing at any point.
    FailPoints OFF = point -> {};

    /// Says that the calling thread is at this point. Does not return if it is armed.
    void reach(FailPoint point);

    default boolean areOn() {
        return this != OFF;
    }

}
