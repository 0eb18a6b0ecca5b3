package org.emic.report.render.page;

import java.util.List;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.ReportedTheme.ReportedCode;

/// A code with the turns in which it stands.
///
/// @param places the first few turns
/// @param more in how many further turns it stands
public record CodeView(String label, String status, String definition, Voices voices, String incidents,
        List<Place> places, int more) {

    private static final int LISTED = 8;

    /// A turn to go to.
    public record Place(String label, String link) {

    }

    static CodeView of(ReportedCode reported, Report report) {
        boolean several = report.documents().size() > 1;
        List<Place> places = reported.evidence()
                .incidents()
                .stream()
                .map(words -> new Place(several ? words.transcript() + ":" + words.turn() : "" + words.turn(),
                        "#" + Anchors.turn(words.transcript(), words.turn())))
                .distinct()
                .toList();
        return new CodeView(reported.code().label(), reported.code().status().text(),
                reported.code().definition().isEmpty() ? reported.code().setApartBy() : reported.code().definition(),
                Voices.of(reported.evidence(), report), Show.count(reported.evidence().incidents().size()),
                places.stream().limit(LISTED).toList(), Math.max(0, places.size() - LISTED));
    }

}
