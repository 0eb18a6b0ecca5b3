package org.emic.coding.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.emic.coding.domain.freemarking.FreeMarking;
import org.emic.coding.domain.freemarking.MarkComparison.OfCode;
import org.emic.coding.domain.freemarking.OwnMark;

/// A free marking: who marks which transcript and how far they are; not what they marked.
record FreeMarkingJson(int number, int transcript, String openedBy, String why, Instant openedAt, boolean blind,
        List<CoderJson> coders) {

    static FreeMarkingJson of(FreeMarking marking) {
        return new FreeMarkingJson(marking.number(), marking.transcript(), marking.openedBy(), marking.why(),
                marking.openedAt(), marking.isBlind(),
                marking.coders()
                        .stream()
                        .map(coder -> new CoderJson(coder.number(), coder.name(), coder.marks(), coder.closed()))
                        .toList());
    }

    record CoderJson(int coder, String name, int marks, boolean closed) {}

    /// A coder's own mark.
    record MarkJson(int mark, String code, int fromTurn, int start, int toTurn, int end, String words) {

        static MarkJson of(OwnMark mark, String words) {
            return new MarkJson(mark.number(), mark.code().value(), mark.span().fromTurn(), mark.span().start(),
                    mark.span().toTurn(), mark.span().end(), words);
        }

    }

    /// How far the marks agree.
    ///
    /// @param gone marks whose words were corrected or withdrawn since
    record AgreementJson(int transcript, int gone, List<String> coders, FigureJson alphaU, List<CodeJson> codes) {

        static AgreementJson of(MarkingFreely.Agreement agreement) {
            return new AgreementJson(agreement.marking().transcript(), agreement.gone(),
                    agreement.marking().coders().stream().map(FreeMarking.Coder::name).toList(),
                    FigureJson.withoutInterval(agreement.compared().all()),
                    agreement.compared()
                            .codes()
                            .stream()
                            .map(code -> CodeJson.of(code,
                                    agreement.labels().getOrDefault(code.code().value(), ""),
                                    agreement.marking().coders()))
                            .toList());
        }

    }

    /// @param label empty if the code has ended since
    record CodeJson(String code, String label, FigureJson alphaU, List<MarksJson> marks) {

        static CodeJson of(OfCode code, String label, List<FreeMarking.Coder> coders) {
            return new CodeJson(code.code().value(), label, FigureJson.withoutInterval(code.alphaU()),
                    IntStream.range(0, coders.size())
                            .mapToObj(at -> new MarksJson(coders.get(at).number(), code.marks().get(at)))
                            .toList());
        }

    }

    /// How many marks a coder has.
    record MarksJson(int coder, int marks) {}

}
