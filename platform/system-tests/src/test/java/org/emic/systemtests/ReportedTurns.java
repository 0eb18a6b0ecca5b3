package org.emic.systemtests;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// The turns of all transcripts as `report.html` shows them.
///
/// @param turns in the order of the report
record ReportedTurns(List<Reported> turns) {

    /// @param document  the transcript's name
    /// @param turn      counted from 0
    /// @param role      `participant`, `moderator` or `unattributed`
    record Reported(String document, int turn, String speaker, String role, String text) {

        /// As in the golden files: fields between tabs, line feeds as `\n`.
        String line() {
            return String.join("\t", document, Integer.toString(turn), speaker, role, text.replace("\n", "\\n"));
        }
    }

    static ReportedTurns of(String report) {
        List<Reported> turns = new ArrayList<>();
        for (Element transcript : Jsoup.parse(report).select("section.transcript")) {
            String document = transcript.expectFirst("h2 > span:not(.kind)").text();
            for (Element turn : transcript.select("div.turn")) {
                turn.select("a.back").remove();
                turns.add(new Reported(document, Integer.parseInt(turn.select(".n").text()),
                        turn.select(".speaker").text(), turn.classNames().stream().skip(1).findFirst().orElse(""),
                        turn.expectFirst(".said > p").wholeText()));
            }
        }
        return new ReportedTurns(turns);
    }

    List<String> lines() {
        return turns.stream().map(Reported::line).toList();
    }

}
