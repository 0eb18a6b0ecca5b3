package org.emic.ingest.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.emic.ingest.domain.protection.finds.Find;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Original;
import org.emic.ingest.domain.transcript.Times;
import org.emic.ingest.domain.transcript.Turn;

/// A turn in paragraphs, as a page shows it.
///
/// @param shift whether the talk may turn to something else with it
/// @param answer which turn it answers, if it does
/// @param lang the name of its language, where that is not the study's; empty otherwise
/// @param original the words as spoken, where the paragraphs are a translation
record TurnRow(int number, String speaker, String role, String time, List<List<Piece>> paragraphs, boolean shift,
        Optional<TurnContext.Answer> answer, String lang, Optional<Original> original) {

    /// Words, or a stage direction.
    ///
    /// @param kind what the stage direction or the find tells; empty for words
    record Piece(String text, String kind) {}

    private record Marked(Span span, String kind) {}

    /// The turn alone.
    static TurnRow of(Turn turn) {
        return of(turn, List.of());
    }

    /// The turn with what was found in it, alone.
    static TurnRow of(Turn turn, List<Find> finds) {
        return of(turn, finds, TurnContext.NONE);
    }

    /// The turn with what was found in it, and what it is to others.
    static TurnRow of(Turn turn, List<Find> finds, TurnContext context) {
        return new TurnRow(turn.number(), turn.speaker(), turn.role().word(),
                turn.times().map(Times::startMs).map(Figures::clock).orElse(""), paragraphs(turn, finds),
                context.isShift(turn), context.answer(turn),
                turn.lang().map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH)).orElse(""),
                turn.original());
    }

    private static List<List<Piece>> paragraphs(Turn turn, List<Find> finds) {
        List<List<Piece>> paragraphs = new ArrayList<>();
        paragraphs.add(new ArrayList<>());
        CodePoints places = CodePoints.of(turn.text());
        int at = 0;
        for (Marked marked : marked(turn, finds)) {
            Span span = places.toChars(marked.span());
            if (span.start() >= at) {
                words(turn.text().substring(at, span.start()), paragraphs);
                paragraphs.getLast().add(new Piece(span.in(turn.text()), marked.kind()));
                at = span.end();
            }
        }
        words(turn.text().substring(at), paragraphs);
        return paragraphs;
    }

    private static List<Marked> marked(Turn turn, List<Find> finds) {
        List<Marked> marked = new ArrayList<>();
        turn.annotations().forEach(one -> marked.add(new Marked(one.span(), one.kind().word())));
        finds.forEach(one -> marked.add(new Marked(one.span(),
                one.kind().title().toLowerCase(Locale.ROOT) + (one.certain() ? ", is replaced" : "? Stays as it is"))));
        marked.sort(Comparator.comparing(one -> one.span().start()));
        return marked;
    }

    private static void words(String text, List<List<Piece>> paragraphs) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                paragraphs.add(new ArrayList<>());
            }
            if (!lines[i].isEmpty()) {
                paragraphs.getLast().add(new Piece(lines[i], ""));
            }
        }
    }
}
