package org.emic.coding.domain;

import java.util.Comparator;

/// A happening, act or view that may indicate a category: one segment of one participant's turn.
///
/// @param id derived from document, turn and place
/// @param transcriptNumber the transcript's place in the study, from 1
/// @param turn counts all turns of the transcript, from 0
/// @param start code points into the turn's text
/// @param speaker who said it
/// @param text as compared: stage directions left out
/// @param lang BCP 47 tag of the text; `und` where it is not known
/// @param vector the text's embedding, of unit length; never written to
@SuppressWarnings("ArrayRecordComponent")
public record Incident(IncidentId id, int transcriptNumber, int turn, int start, String speaker, String text,
        String lang,
        float[] vector) {

    /// Transcript number, then turn, then start.
    public static final Comparator<Incident> CANONICAL = Comparator.comparingInt(Incident::transcriptNumber)
            .thenComparingInt(Incident::turn)
            .thenComparingInt(Incident::start);

    /// @throws IllegalArgumentException if the vector is empty
    public Incident {
        if (vector.length == 0) {
            throw new IllegalArgumentException("incident " + id + " has an empty vector");
        }
    }

}
