package org.emic.coding.domain.lens;

import java.util.List;

/// A sensitising concept: it says in which direction to look, not what to see (Blumer 1954).
///
/// @param cues words and phrases that find passages to read; a silence has none
public record Concept(String name, String definition, List<String> cues) {

    public Concept {
        cues = List.copyOf(cues);
    }

}
