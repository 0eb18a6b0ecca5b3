package org.emic.coding.domain.brought;

/// A place in a document that a person coded.
///
/// @param document the transcript's name
/// @param turn counts all turns of the document, from 0
/// @param start code points into the turn's text
/// @param end exclusive; [#WHOLE] where the whole turn was coded
/// @param code its name
/// @param applies whether the code applies; otherwise the person rejected it
/// @param coder who said so
public record CodedPlace(String document, int turn, int start, int end, String code, boolean applies, String coder) {

    /// The end of a turn, wherever that is.
    public static final int WHOLE = Integer.MAX_VALUE;

}
