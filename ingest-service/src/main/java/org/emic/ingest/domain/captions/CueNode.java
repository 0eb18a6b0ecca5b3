package org.emic.ingest.domain.captions;

import java.util.ArrayList;
import java.util.List;

/// A node of a cue's text.
public sealed interface CueNode {

    /// Words, with character references resolved.
    record Text(String text) implements CueNode {}

    /// A time within the cue, in milliseconds.
    record Moment(long ms) implements CueNode {}

    /// A tag and what it holds.
    ///
    /// @param tag `c`, `i`, `b`, `u`, `ruby`, `rt`, `v` or `lang`; empty for the root
    /// @param classes what follows the tag's name after full stops
    /// @param annotation what follows after a space: a voice's name, a language
    /// @param children in order
    record Element(String tag, List<String> classes, String annotation, List<CueNode> children) implements CueNode {

        static Element root() {
            return new Element("", List.of(), "", new ArrayList<>());
        }
    }
}
