package org.emic.messaging;

import java.util.List;
import java.util.SortedSet;

/// Something that is deleted from topics, a turn after the other.
interface Erasing {

    /// The topics for which something is open.
    List<String> topics();

    /// Goes on for a topic, unless another instance is at it.
    ///
    /// @return the groups that have to read on first
    /// @throws RuntimeException if it is to be tried again
    SortedSet<String> turn(String topic);

}
