package org.emic.report.render.page;

import java.util.ArrayList;
import java.util.List;
import org.emic.report.domain.Role;
import org.emic.report.domain.report.Document;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.Turn;

/// A transcript from its first word to its last.
///
/// @param facts how long it is
/// @param timed whether its times are known
public record TranscriptView(String anchor, String name, String facts, String sha256, boolean timed,
        List<TurnView> turns) {

    /// @param role also its style
    /// @param language empty where it is that of the report
    public record TurnView(String anchor, int number, String speaker, String role, boolean context, String time,
            String language, List<Piece> pieces, String originalText, String translator) {

    }

    static List<TranscriptView> of(Report report, Quoted quoted) {
        var views = new ArrayList<TranscriptView>();
        report.documents().forEach(document -> views.add(of(document, quoted)));
        return views;
    }

    private static TranscriptView of(Document document, Quoted quoted) {
        var transcript = document.transcript();
        String length = transcript.durationMs().isEmpty() ? "" : " · " + Show.time(transcript.durationMs());
        List<TurnView> turns = document.turns()
                .values()
                .stream()
                .map(turn -> turn(document.number(), turn, quoted))
                .toList();
        return new TranscriptView(Anchors.transcript(document.number()), document.name(),
                Show.count(transcript.turns(), "turn", "turns") + " · "
                        + Show.count(transcript.words(), "word", "words") + " · "
                        + Show.count(transcript.incidents(), "incident", "incidents") + length,
                transcript.documentSha256(), turns.stream().anyMatch(turn -> !turn.time().isEmpty()), turns);
    }

    private static TurnView turn(int transcript, Turn turn, Quoted quoted) {
        return new TurnView(Anchors.turn(transcript, turn.number()), turn.number(), turn.speaker(),
                turn.role().text(), turn.role() == Role.MODERATOR, Show.time(turn.startMs()),
                turn.language().equals("und") || turn.language().equals("en") ? "" : turn.language(),
                Piece.of(turn, quoted.in(transcript, turn.number())), turn.originalText(), turn.translator());
    }

}
