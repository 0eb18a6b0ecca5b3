package org.emic.ingest.domain.transcript;

import java.util.List;
import java.util.OptionalInt;
import org.emic.ingest.domain.text.Span;

/// A happening, act or view that may indicate a category: the machine's starting grid, never across turns.
///
/// @param turn the turn it stands in
/// @param ordinal its place among the incidents of its turn, from 0
/// @param speaker who spoke
/// @param span its place in the turn's text, in code points
/// @param text the turn's text from start to end, verbatim; no blank and no annotation at either end
/// @param annotations those within it; places are in the turn's text
/// @param promptedBy the turn whose question prompted its turn; empty where it came of itself
public record Incident(int turn, int ordinal, String speaker, Span span, String text, List<Annotation> annotations,
        OptionalInt promptedBy) {

    public Incident {
        annotations = List.copyOf(annotations);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("An incident without words in turn " + turn);
        }
    }
}
