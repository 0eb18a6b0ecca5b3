package org.emic.coding.domain.doublecoding;

import java.util.List;

/// How far a coder is.
///
/// @param read how many of the units the coder has read
public record CoderProgress(Coder coder, int read) {

    /// How far each coder is.
    public static List<CoderProgress> of(DoubleCoding coding, List<Reading> readings) {
        return coding.coders()
                .stream()
                .map(coder -> new CoderProgress(coder,
                        (int) readings.stream().filter(reading -> reading.coder() == coder.number()).count()))
                .toList();
    }

}
