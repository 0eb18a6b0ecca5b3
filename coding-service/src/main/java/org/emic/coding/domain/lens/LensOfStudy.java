package org.emic.coding.domain.lens;

import java.util.Optional;

/// The lens with which a study is read a second time.
public sealed interface LensOfStudy {

    /// Whether nothing that cites a lens is to be shown.
    default boolean isOff() {
        return this instanceof Chosen chosen && !chosen.on();
    }

    /// There is none.
    record None() implements LensOfStudy {}

    /// The study names one whose file is not here.
    ///
    /// @param version empty where none is told
    record Missing(String name, Optional<String> version) implements LensOfStudy {}

    /// There is one.
    ///
    /// @param on whether what cites it is shown
    record Chosen(Edition edition, boolean on) implements LensOfStudy {

        /// The lens itself.
        public Lens lens() {
            return edition.lens();
        }

    }

}
