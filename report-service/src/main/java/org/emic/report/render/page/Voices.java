package org.emic.report.render.page;

import java.util.List;
import org.emic.report.domain.report.Evidence;
import org.emic.report.domain.report.Evidence.Share;
import org.emic.report.domain.report.Report;

/// Who voiced something.
///
/// @param summary such as `Raised by 2 of 7 participants`
/// @param shares by name, most incidents first
/// @param more how many further speakers there are
public record Voices(String summary, String incidents, List<Share> shares, int more) {

    private static final int NAMED = 12;

    static Voices of(Evidence evidence, Report report) {
        int participants = report.participants().size();
        String summary = participants == 0
                ? "The transcripts do not tell the speakers apart"
                : "Raised by %s of %s".formatted(Show.count(report.participantsIn(evidence)),
                        Show.count(participants, "participant", "participants"));
        return new Voices(summary, Show.count(evidence.incidents().size(), "incident", "incidents"),
                evidence.speakers().stream().limit(NAMED).toList(),
                Math.max(0, evidence.speakers().size() - NAMED));
    }

}
