package org.emic.ingest.domain.recognition;

/// Reads JSON by its grammar, within limits.
public interface JsonSyntax {

    /// Parses a whole text.
    Parsed parse(String text);

    /// What came of it.
    sealed interface Parsed {

        /// It is JSON.
        record Value(Json json) implements Parsed {}

        /// It is not, or is beyond a limit.
        ///
        /// @param place where: a line and a column
        /// @param problem what is wrong there, without the text's own words
        record Broken(String place, String problem) implements Parsed {}
    }
}
