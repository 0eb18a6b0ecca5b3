package org.emic.ingest.domain.review;

import java.util.List;
import org.emic.ingest.domain.text.Span;

/// A detail of a passage by which somebody could be recognised, and what could stand in its place.
///
/// @param span its place in the passage, in Java's `char`
/// @param words the detail
/// @param instead suggestions, the first one the nearest
public record Offer(Span span, String words, List<String> instead) {

    public Offer {
        instead = List.copyOf(instead);
    }
}
