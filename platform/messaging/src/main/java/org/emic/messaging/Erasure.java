package org.emic.messaging;

/// Has Kafka delete what lies in a topic of this service, for words that are to be deleted everywhere. A bean of every
/// service; joins the caller's transaction.
///
/// Deleted is what lies in the topic when the transaction commits and what was appended to the [Outbox] by then: in each
/// partition as soon as every group that reads the topic has passed it. Nothing that a group has yet to read is deleted,
/// and nothing that is appended later. Events that are still to be told remain in the outbox, for [Republication]; take
/// back the others in the same transaction ([Retraction]).
@FunctionalInterface
public interface Erasure {

    /// Asks for it. Several requests for a topic cost no more than one.
    void erase(String topic);

}
