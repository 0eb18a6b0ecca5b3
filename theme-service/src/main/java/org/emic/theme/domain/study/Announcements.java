package org.emic.theme.domain.study;

/// Tells other services.
public interface Announcements {

    /// The themes of an analysis are complete. Told when the transaction is committed, and not at all if it is not.
    void synthesised(Synthesis synthesis);

}
