package org.emic.coding.domain.agreement;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.emic.coding.domain.CodeId;

/// How far coders agree who read the same units without knowing of one another.
///
/// @param units how many there are
/// @param compared how many of them two coders or more have read: the figures are of these
/// @param codes worst kappa first; those without one last
/// @param pooledKappa of all codes
/// @param alpha of the sets of codes, with MASI distance
/// @param alphaOfWholeSets the same where sets agree wholly or not at all
public record Agreement(int units, int compared, List<CodeAgreement> codes, Estimate pooledKappa, Estimate alpha,
        Estimate alphaOfWholeSets) {

    public Agreement {
        codes = List.copyOf(codes);
    }

    /// The agreement on these units.
    ///
    /// @param codes all codes that there were to choose from
    public static Agreement of(Ratings<CodeSet> ratings, Collection<CodeId> codes) {
        Ratings<CodeSet> read = new Ratings<>(ratings.compared());
        Bootstrap<CodeSet> bootstrap = new Bootstrap<>(read);
        return new Agreement(ratings.units(), read.units(),
                codes.stream()
                        .map(code -> CodeAgreement.of(code, read))
                        .sorted(Comparator.comparingDouble(CodeAgreement::worst).thenComparing(CodeAgreement::code))
                        .toList(),
                bootstrap.estimate(new PooledKappa(codes)),
                bootstrap.estimate(new KrippendorffAlpha<>(read, Distance.masi())),
                bootstrap.estimate(new KrippendorffAlpha<>(read, Distance.nominal())));
    }

}
