package org.emic.report.render.page;

import org.emic.report.domain.report.Quotation;

/// A quote and the way to its place in the transcript.
public record QuoteView(String text, String speaker, String place, String link) {

    static QuoteView of(Quotation quotation) {
        return new QuoteView(quotation.text(), quotation.speaker(),
                "%s, turn %d".formatted(quotation.document(), quotation.turn()), "#" + Anchors.words(quotation));
    }

}
