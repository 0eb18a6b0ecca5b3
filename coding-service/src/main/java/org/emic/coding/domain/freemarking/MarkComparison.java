package org.emic.coding.domain.freemarking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.agreement.AlphaU;
import org.emic.coding.domain.agreement.Figure;
import org.emic.coding.domain.agreement.Span;

/// How far what people marked agrees.
///
/// @param all over all codes that anybody used
/// @param codes the worst first; those that nobody used are left out
public record MarkComparison(Figure<Double> all, List<OfCode> codes) {

    private static final Comparator<OfCode> WORST_FIRST = Comparator.comparingDouble(OfCode::orNone)
            .thenComparing(OfCode::code);

    /// Compares them, over the whole transcript.
    public static MarkComparison of(FreeMarking marking, Talk talk, List<OwnMark> marks) {
        if (talk.length() == 0) {
            return new MarkComparison(new Figure.NotComputable<>(Figure.Because.NO_OVERLAP), List.of());
        }
        AlphaU alpha = new AlphaU(new Span(0, talk.length()));
        Map<CodeId, List<OwnMark>> byCode = new TreeMap<>(
                marks.stream().collect(Collectors.groupingBy(OwnMark::code)));
        List<List<List<Span>>> all = new ArrayList<>();
        List<OfCode> codes = new ArrayList<>();
        byCode.forEach((code, those) -> {
            List<List<Span>> spans = marking.coders()
                    .stream()
                    .map(coder -> those.stream()
                            .filter(mark -> mark.coder() == coder.number())
                            .map(mark -> talk.of(mark.span()))
                            .toList())
                    .toList();
            all.add(spans);
            codes.add(new OfCode(code, alpha.of(spans), spans.stream().map(List::size).toList()));
        });
        codes.sort(WORST_FIRST);
        return new MarkComparison(
                all.isEmpty() ? new Figure.NotComputable<>(Figure.Because.NO_VARIATION) : alpha.ofAll(all),
                List.copyOf(codes));
    }

    /// One code.
    ///
    /// @param marks how many each coder has
    public record OfCode(CodeId code, Figure<Double> alphaU, List<Integer> marks) {

        private double orNone() {
            return switch (alphaU) {
                case Figure.Computed<Double>(Double value) -> value;
                case Figure.NotComputable<Double> _ -> Double.NEGATIVE_INFINITY;
            };
        }

    }

}
