package org.emic.coding.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.agreement.Agreement;
import org.emic.coding.domain.agreement.Band;
import org.emic.coding.domain.agreement.CodeAgreement;
import org.emic.coding.domain.agreement.CodeSet;
import org.emic.coding.domain.doublecoding.Agreed;
import org.emic.coding.domain.doublecoding.Coder;
import org.emic.coding.domain.doublecoding.Comparison;
import org.emic.coding.domain.doublecoding.FrozenCode;
import org.emic.coding.domain.doublecoding.UnitInTalk;

/// How far coders agree, as pages and programs see it.
///
/// @param units in the sample
/// @param compared how many of them two coders or more have read
/// @param alpha Krippendorff's, of sets of codes with MASI distance
/// @param band `reliable`, `tentative` or `unreliable`: of alpha only
/// @param alphaOfWholeSets the same where two sets are alike or not
/// @param codes worst kappa first
/// @param disagreements in canonical order
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AgreementJson(int number, int units, int compared, FigureJson alpha, Optional<String> band,
        FigureJson alphaOfWholeSets, FigureJson pooledKappa, List<OfCode> codes, List<Disagreement> disagreements) {

    /// Agreement on one code.
    record OfCode(String code, String label, FigureJson kappa, FigureJson observed, FigureJson positive,
            FigureJson negative, FigureJson ac1, List<Marginal> marginals) {}

    /// @param read how many of the compared units the coder read
    /// @param present in how many of them the coder found the code
    record Marginal(String coder, int read, int present) {}

    /// A unit to talk about.
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Disagreement(UnitInTalk talk, List<Said> said, Optional<AgreedJson> agreed) {}

    /// @param read false if the coder did not read the unit
    record Said(String coder, boolean read, List<Named> codes) {}

    /// What was agreed on since; it changes no figure.
    record AgreedJson(List<Named> codes, String who, String why) {}

    /// A code with its frozen label.
    record Named(String code, String label) {}

    /// @param talk of the units that coders coded differently
    static AgreementJson of(Comparison comparison, List<UnitInTalk> talk) {
        Agreement agreement = comparison.agreement();
        List<Coder> coders = comparison.coding().coders();
        Map<CodeId, String> labels = comparison.coding()
                .codes()
                .stream()
                .collect(Collectors.toMap(FrozenCode::id, FrozenCode::label));
        Map<String, UnitInTalk> talks = talk.stream()
                .collect(Collectors.toMap(unit -> unit.unit().incident(), Function.identity()));
        return new AgreementJson(comparison.coding().number(), agreement.units(), agreement.compared(),
                FigureJson.of(agreement.alpha()),
                FigureJson.value(agreement.alpha().figure())
                        .map(alpha -> Band.of(alpha).name().toLowerCase(Locale.ROOT)),
                FigureJson.of(agreement.alphaOfWholeSets()), FigureJson.of(agreement.pooledKappa()),
                agreement.codes().stream().map(code -> ofCode(code, labels, coders)).toList(),
                comparison.disagreements()
                        .stream()
                        .flatMap(one -> Optional.ofNullable(talks.get(one.unit().value()))
                                .map(unit -> disagreement(one, unit, coders, labels))
                                .stream())
                        .toList());
    }

    private static OfCode ofCode(CodeAgreement code, Map<CodeId, String> labels, List<Coder> coders) {
        return new OfCode(code.code().value(), label(code.code(), labels), FigureJson.of(code.kappa()),
                FigureJson.of(code.observed()), FigureJson.of(code.positive()), FigureJson.of(code.negative()),
                FigureJson.of(code.ac1()),
                IntStream.range(0, code.marginals().size())
                        .mapToObj(at -> new Marginal(coders.get(at).name(), code.marginals().get(at).read(),
                                code.marginals().get(at).present()))
                        .toList());
    }

    private static Disagreement disagreement(Comparison.Disagreement one, UnitInTalk unit, List<Coder> coders,
            Map<CodeId, String> labels) {
        return new Disagreement(unit,
                IntStream.range(0, coders.size())
                        .mapToObj(at -> new Said(coders.get(at).name(), one.said().get(at).isPresent(),
                                one.said().get(at).map(codes -> named(codes, labels)).orElse(List.of())))
                        .toList(),
                one.agreed().map(agreed -> agreed(agreed, labels)));
    }

    private static AgreedJson agreed(Agreed agreed, Map<CodeId, String> labels) {
        return new AgreedJson(named(agreed.codes(), labels), agreed.who(), agreed.why());
    }

    private static List<Named> named(CodeSet codes, Map<CodeId, String> labels) {
        return codes.codes().stream().map(code -> new Named(code.value(), label(code, labels))).toList();
    }

    private static String label(CodeId code, Map<CodeId, String> labels) {
        return Objects.requireNonNullElse(labels.get(code), code.value());
    }

}
