package org.emic.coding.domain.agreement;

import java.util.function.Function;

/// A figure, or why there is none. A figure is never NaN.
public sealed interface Figure<T> {

    /// It could be computed.
    record Computed<T>(T value) implements Figure<T> {}

    /// It could not.
    record NotComputable<T>(Because because) implements Figure<T> {}

    /// The figure that comes of this one, where there is one.
    default <R> Figure<R> then(Function<T, Figure<R>> next) {
        return switch (this) {
            case Computed<T>(T value) -> next.apply(value);
            case NotComputable<T>(Because because) -> new NotComputable<>(because);
        };
    }

    /// Why a figure does not exist.
    enum Because {

        /// No unit was read by two.
        NO_OVERLAP("no unit was read by two coders"),
        /// Chance cannot be told from one unit.
        ONE_UNIT("only one unit was read by two coders"),
        /// Everybody gave everything the same value: there is nothing that chance could have got wrong.
        NO_VARIATION("every coder gave every unit the same value"),
        /// What it is a share of did not occur.
        NONE_OF_THEM("there is nothing of which it would be a share"),
        /// Too many of the resamples have no figure.
        TOO_FEW_RESAMPLES("more than one resample in twenty has no figure");

        private final String words;

        Because(String words) {
            this.words = words;
        }

        /// What follows on "not computable, because".
        public String words() {
            return words;
        }

    }

}
