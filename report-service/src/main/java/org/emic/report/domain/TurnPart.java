package org.emic.report.domain;

import java.util.List;
import java.util.OptionalLong;

/// A turn, or that part of a long one which a passage carries.
///
/// @param turn counts all turns of the document from 0
/// @param offset where this text begins in the turn, in code points
/// @param startMs milliseconds from the beginning of the recording, where known
/// @param originalText the words as spoken, where the text is a translation; else empty
/// @param translator who translated; else empty
public record TurnPart(int turn, String speaker, Role role, int offset, String text, String language,
        List<Annotation> annotations, OptionalLong startMs, OptionalLong endMs, String originalText,
        String translator) {

    public TurnPart {
        annotations = List.copyOf(annotations);
    }

}
