package org.emic.coding.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.agreement.CodeSet;
import org.emic.coding.domain.doublecoding.Agreed;
import org.emic.coding.domain.doublecoding.Plan;
import org.emic.coding.domain.doublecoding.Revealed;
import org.emic.coding.domain.doublecoding.SampleSize;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.jspecify.annotations.Nullable;

/// What is sent about double codings. What is left out is refused where it is needed.
final class DoubleCodingRequest {

    private DoubleCodingRequest() {}

    /// @param units how many
    /// @param share or which share of them
    record Opening(@Nullable String who, @Nullable String why, @Nullable List<String> coders, @Nullable Integer units,
            @Nullable Double share) {

        Plan plan() {
            return new Plan(text(who), text(why), texts(coders), size());
        }

        private Optional<SampleSize> size() {
            if (units != null && share != null) {
                return Optional.empty();
            }
            return Optional.<SampleSize>ofNullable(units == null ? null : new SampleSize.Units(units))
                    .or(() -> Optional.ofNullable(share).map(SampleSize.Share::new));
        }

    }

    record Codes(@Nullable List<String> codes) {}

    record Reveal(@Nullable String who, @Nullable String why) {

        Revealed revealed() {
            return new Revealed(text(who), text(why));
        }

    }

    record Agreement(@Nullable String incident, @Nullable List<String> codes, @Nullable String who,
            @Nullable String why) {

        Agreed agreed() {
            return new Agreed(DoubleCodingRequest.incident(text(incident)), CodeSet.of(ids(codes)), text(who),
                    text(why));
        }

    }

    /// The codes that are named. Naming none is an answer, naming nothing is none.
    ///
    /// @throws InputProblems where nothing was said
    static List<CodeId> ids(@Nullable List<String> codes) {
        if (codes == null) {
            throw new InputProblems(List.of(
                    new InputProblem("codes", "", "it is missing", "Send the codes that apply, [] where none does.")));
        }
        return texts(codes).stream().filter(code -> !code.isBlank()).map(CodeId::new).toList();
    }

    /// The incident that is named; a blank name is one that nothing has.
    static IncidentId incident(String id) {
        return new IncidentId(id.isBlank() ? "-" : id);
    }

    private static List<String> texts(@Nullable List<String> texts) {
        return Objects.requireNonNullElse(texts, List.<String>of()).stream().filter(Objects::nonNull).toList();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

}
