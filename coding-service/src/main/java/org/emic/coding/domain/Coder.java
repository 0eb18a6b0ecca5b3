package org.emic.coding.domain;

import java.util.List;

/// Gives incidents their codes, in canonical order.
sealed interface Coder permits Comparison, CodebookFirst {

    /// Between checkpoints: codes an incident by what the codes are now.
    void compare(Incident incident, Reading reading);

    /// At a checkpoint: everything so far is compared anew. A function of the incidents and of what people brought.
    void consolidate();

    /// The incidents that have something to code.
    List<Incident> incidents();

    /// The codings of an incident as they are now.
    ///
    /// @param number among the incidents
    List<Coding> codings(int number);

    /// The codes as they are now, in order of their first incident.
    List<Code> codebook();

    /// The codes that were brought and that nothing carries.
    List<EmptyCode> unused();

}
