package org.emic.coding.domain.lens;

/// Where a cue phrase stands.
///
/// @param cue as the lens's file has it
/// @param start in code points
/// @param end exclusive
public record Found(String cue, int start, int end) {

    Found movedBy(int points) {
        return new Found(cue, start + points, end + points);
    }

}
