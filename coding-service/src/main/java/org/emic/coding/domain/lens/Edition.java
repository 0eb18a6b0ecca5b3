package org.emic.coding.domain.lens;

import java.util.Locale;

/// A version of a lens with the file that says it.
///
/// @param sha256 of the file's bytes, lower-case hexadecimal
/// @param file its text
public record Edition(Lens lens, Source source, String sha256, String file) {

    /// Who wrote a lens.
    public enum Source {

        /// It comes with Emic.
        BUILT_IN,
        /// The researchers brought it.
        OWN;

        /// The word that programs are told.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }

}
