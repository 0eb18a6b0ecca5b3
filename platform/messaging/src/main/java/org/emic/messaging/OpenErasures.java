package org.emic.messaging;

import java.time.Instant;
import java.util.List;

/// What is to be deleted from topics of this service and is not yet. A bean of every service.
@FunctionalInterface
public interface OpenErasures {

    /// Every request that is not done, oldest first.
    List<OpenErasure> open();

    /// A request.
    ///
    /// @param topic   what is to be deleted from
    /// @param askedAt when it was asked
    /// @param waits   who has to read on before it is; empty while the broker has not been asked
    record OpenErasure(String topic, Instant askedAt, List<Wait> waits) {

        /// Keeps a copy of the waits.
        public OpenErasure {
            waits = List.copyOf(waits);
        }

    }

    /// A partition that is waited for.
    ///
    /// @param groups those that have not passed what is to be deleted
    record Wait(int partition, List<String> groups) {

        /// Keeps a copy of the groups.
        public Wait {
            groups = List.copyOf(groups);
        }

    }

}
