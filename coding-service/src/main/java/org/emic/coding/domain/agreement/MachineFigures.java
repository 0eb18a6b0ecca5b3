package org.emic.coding.domain.agreement;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.agreement.Figure.Because;

/// How a machine's suggestions fared, counted over what people have decided. A machine is no coder: this is no agreement, and
/// suggestions that nobody has looked at are not in it.
///
/// @param codes the same for each code
public record MachineFigures(Counts all, SortedMap<CodeId, Counts> codes) {

    /// One suggestion that was decided, or one coding that was missed.
    ///
    /// @param code that was suggested; of a missed one, that a person gave
    public record Outcome(CodeId code, Fate fate) {}

    /// How many there are of each.
    public record Counts(int accepted, int edited, int rejected, int missed) {

        static Counts of(Collection<Outcome> outcomes) {
            Map<Fate, Integer> counted = new EnumMap<>(Fate.class);
            outcomes.forEach(outcome -> counted.merge(outcome.fate(), 1, Integer::sum));
            return new Counts(counted.getOrDefault(Fate.ACCEPTED, 0), counted.getOrDefault(Fate.EDITED, 0),
                    counted.getOrDefault(Fate.REJECTED, 0), counted.getOrDefault(Fate.MISSED, 0));
        }

        /// The share of the suggestions that were accepted.
        public Figure<Double> shareAccepted() {
            return share(accepted, suggested());
        }

        /// The share of the suggestions that were edited.
        public Figure<Double> shareEdited() {
            return share(edited, suggested());
        }

        /// The share of the suggestions that were rejected.
        public Figure<Double> shareRejected() {
            return share(rejected, suggested());
        }

        /// The share of what holds in the end that had not been suggested.
        public Figure<Double> shareMissed() {
            return share(missed, accepted + edited + missed);
        }

        private int suggested() {
            return accepted + edited + rejected;
        }

        private static Figure<Double> share(int some, int all) {
            return all == 0
                    ? new Figure.NotComputable<>(Because.NONE_OF_THEM)
                    : new Figure.Computed<>((double) some / all);
        }

    }

    /// The figures of these codings, as people left them. What nobody has looked at is left out, and so are words that a
    /// machine is not asked to code, such as moderators'.
    public static MachineFigures among(Collection<Coding> codings) {
        return of(codings.stream()
                .filter(coding -> !coding.isBeside())
                .<Outcome>mapMulti((coding, outcomes) -> fate(coding.status())
                        .ifPresent(fate -> outcomes.accept(new Outcome(coding.code(), fate))))
                .toList());
    }

    private static Optional<Fate> fate(Status status) {
        return switch (status) {
            case SUGGESTED -> Optional.empty();
            case CONFIRMED -> Optional.of(Fate.ACCEPTED);
            case EDITED -> Optional.of(Fate.EDITED);
            case REJECTED -> Optional.of(Fate.REJECTED);
            case HUMAN -> Optional.of(Fate.MISSED);
        };
    }

    /// The figures of these outcomes.
    public static MachineFigures of(Collection<Outcome> outcomes) {
        SortedMap<CodeId, Counts> codes = new TreeMap<>();
        outcomes.stream()
                .collect(Collectors.groupingBy(Outcome::code))
                .forEach((code, those) -> codes.put(code, Counts.of(those)));
        return new MachineFigures(Counts.of(outcomes), codes);
    }

}
