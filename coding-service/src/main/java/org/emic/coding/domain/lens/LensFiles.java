package org.emic.coding.domain.lens;

import java.util.List;

/// Reads lenses from files.
public interface LensFiles {

    /// Reads a file, whatever it holds.
    Outcome read(byte[] file);

    /// What came of it.
    sealed interface Outcome {

        /// It is a lens.
        record Read(Lens lens, String text) implements Outcome {}

        /// It is none.
        ///
        /// @param problems at least one, in the order of the file
        record Bad(List<LensProblem> problems) implements Outcome {

            public Bad {
                problems = List.copyOf(problems);
            }

        }

    }

}
