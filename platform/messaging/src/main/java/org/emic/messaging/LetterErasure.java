package org.emic.messaging;

/// Erases records that this service could not read and put aside, for words that are to be deleted everywhere. A bean of
/// every service; joins the caller's transaction.
///
/// An erased letter blocks nothing and cannot be tried again; that it was erased is recorded. Letters of the kind that
/// come later are erased at once. Soon after the commit the letters leave Kafka: the topic is deleted from the front, and
/// those of others that somebody may still decide about are put at its end before.
@FunctionalInterface
public interface LetterErasure {

    /// @return how many that were there
    int erase(UnwantedLetters letters);

}
