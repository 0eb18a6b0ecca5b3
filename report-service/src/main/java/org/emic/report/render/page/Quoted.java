package org.emic.report.render.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emic.report.domain.report.Quotation;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.ReportedTheme;

/// Which words of the transcripts the page quotes, and where it does so.
final class Quoted {

    /// A way back from the words to a theme.
    record Back(String label, String link) {

    }

    private record Turn(int transcript, int turn) {

    }

    private final SortedMap<Turn, SortedMap<Quotation, List<Back>>> byTurn = new TreeMap<>(
            Comparator.comparingInt(Turn::transcript).thenComparingInt(Turn::turn));

    Quoted(Report report) {
        for (ReportedTheme reported : report.themes()) {
            int number = reported.theme().number();
            ThemeView.quotesOf(reported)
                    .forEach(quote -> add(quote, new Back("" + number, "#" + Anchors.theme(number))));
            reported.subThemes().forEach(sub -> {
                String letter = sub.subTheme().letter();
                sub.quotes()
                        .forEach(quote -> add(quote,
                                new Back(number + letter, "#" + Anchors.subTheme(number, letter))));
            });
        }
    }

    private void add(Quotation quotation, Back back) {
        byTurn.computeIfAbsent(new Turn(quotation.transcript(), quotation.turn()),
                turn -> new TreeMap<>(Quotation.CANONICAL))
                .computeIfAbsent(quotation, key -> new ArrayList<>())
                .add(back);
    }

    /// The quoted places of a turn, in canonical order.
    SortedMap<Quotation, List<Back>> in(int transcript, int turn) {
        return byTurn.getOrDefault(new Turn(transcript, turn), Collections.emptySortedMap());
    }

}
