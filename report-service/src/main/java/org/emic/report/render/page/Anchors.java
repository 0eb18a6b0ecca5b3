package org.emic.report.render.page;

import org.emic.report.domain.report.Quotation;

/// Names of the places within the page that links lead to.
final class Anchors {

    private Anchors() {}

    static String transcript(int number) {
        return "transcript-" + number;
    }

    static String turn(int transcript, int turn) {
        return "turn-" + transcript + "-" + turn;
    }

    static String theme(int number) {
        return "theme-" + number;
    }

    static String subTheme(int number, String letter) {
        return theme(number) + "-" + letter;
    }

    /// Where a quotation stands in the transcript.
    static String words(Quotation quotation) {
        return "words-" + quotation.incident() + "-" + quotation.turn() + "-" + quotation.start() + "-"
                + quotation.end();
    }

}
