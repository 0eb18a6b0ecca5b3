package org.emic.coding.domain.agreement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.emic.coding.domain.CodeId;

/// How far coders agree on where one code is present.
///
/// @param marginals one a coder: how often each used the code
/// @param positive agreement on where it is present
/// @param negative agreement on where it is absent
public record CodeAgreement(CodeId code, List<Marginal> marginals, Estimate kappa, Estimate observed, Estimate positive,
        Estimate negative, Estimate ac1) {

    public CodeAgreement {
        marginals = List.copyOf(marginals);
    }

    /// How many units a coder read, and in how many of them the coder found the code.
    public record Marginal(int read, int present) {

        static Marginal of(Ratings<Boolean> ratings, int coder) {
            int read = 0;
            int present = 0;
            for (Ratings.Row<Boolean> row : ratings.rows()) {
                Optional<Boolean> said = row.values().get(coder);
                read += said.isPresent() ? row.units() : 0;
                present += said.equals(Optional.of(true)) ? row.units() : 0;
            }
            return new Marginal(read, present);
        }

    }

    static CodeAgreement of(CodeId code, Ratings<CodeSet> units) {
        Ratings<Boolean> ratings = units.map(set -> set.has(code));
        Bootstrap<Boolean> bootstrap = new Bootstrap<>(ratings);
        return new CodeAgreement(code,
                IntStream.range(0, ratings.coders()).mapToObj(coder -> Marginal.of(ratings, coder)).toList(),
                bootstrap.estimate(new CohenKappa<>()), bootstrap.estimate(new ObservedAgreement<>()),
                bootstrap.estimate(new SpecificAgreement<>(true)), bootstrap.estimate(new SpecificAgreement<>(false)),
                bootstrap.estimate(new GwetAc1<>(2)));
    }

    /// Kappa, or 2 where there is none, so that such codes stand last.
    double worst() {
        return Objects.requireNonNull(switch (kappa.figure()) {
            case Figure.Computed<Double>(Double value) -> value;
            case Figure.NotComputable<Double> _ -> Double.valueOf(2);
        });
    }

}
