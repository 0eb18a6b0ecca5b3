package org.emic.coding.domain.doublecoding;

/// How much of a study two people are to code.
public sealed interface SampleSize {

    /// Fewer tell nothing from chance.
    int FEWEST = 2;

    /// So many units.
    record Units(int units) implements SampleSize {}

    /// A share of all units, above 0 and at most 1.
    record Share(double share) implements SampleSize {}

    /// Whether it asks for something that can be drawn.
    default boolean sensible() {
        return switch (this) {
            case Units(int units) -> units >= FEWEST;
            case Share(double share) -> share > 0 && share <= 1;
        };
    }

    /// How many units it is of so many.
    default int of(int all) {
        return switch (this) {
            case Units(int units) -> Math.min(units, all);
            case Share(double share) -> Math.min(Math.max(FEWEST, (int) Math.ceil(share * all)), all);
        };
    }

}
