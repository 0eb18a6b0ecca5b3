package org.emic.messaging;

/// Tells a study again, with the same event ids, for a reader that was away or lost what it had read. Readers that
/// know the events drop them.
public interface Republication {

    /// Marks every event of a study as not sent; the relay sends them in their order for each key. Joins the caller's
    /// transaction if there is one.
    ///
    /// @param subject the id of the study
    /// @return how many events will be sent again, those included that wait already; 0 where nothing was ever told
    int republish(String subject);

}
