package org.emic.coding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import org.emic.coding.domain.agreement.Estimate;
import org.emic.coding.domain.agreement.Figure;

/// A figure with its interval, or why there is none.
///
/// @param low from where 95 of 100 resamples lie
/// @param high to where
/// @param notComputable why there is no figure
/// @param noInterval why there is no interval
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record FigureJson(Optional<Double> value, Optional<Double> low, Optional<Double> high, Optional<String> notComputable,
        Optional<String> noInterval) {

    static FigureJson of(Estimate estimate) {
        Optional<String> none = because(estimate.figure());
        return new FigureJson(value(estimate.figure()), value(estimate.interval()).map(at -> at.low()),
                value(estimate.interval()).map(at -> at.high()), none,
                none.isPresent() ? Optional.empty() : because(estimate.interval()));
    }

    /// Of what cannot be resampled.
    static FigureJson withoutInterval(Figure<Double> figure) {
        Optional<Double> value = value(figure);
        return new FigureJson(value, Optional.empty(), Optional.empty(), because(figure),
                value.map(_ -> "marks in one conversation are no sample of units"));
    }

    static <T> Optional<T> value(Figure<T> figure) {
        return switch (figure) {
            case Figure.Computed<T>(T value) -> Optional.of(value);
            case Figure.NotComputable<T> _ -> Optional.empty();
        };
    }

    private static Optional<String> because(Figure<?> figure) {
        return figure instanceof Figure.NotComputable<?>(Figure.Because because)
                ? Optional.of(because.words())
                : Optional.empty();
    }

}
