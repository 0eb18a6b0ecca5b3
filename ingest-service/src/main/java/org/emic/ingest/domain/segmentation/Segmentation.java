package org.emic.ingest.domain.segmentation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.emic.ingest.domain.conversation.Prompts;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.ContentWords;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Speech;
import org.emic.ingest.domain.transcript.Turn;

/// Divides turns into incidents: the machine's starting grid for comparing.
///
/// Moderators' turns have none. By incident: one to about four sentences about one thing, never across turns; a turn
/// that holds no word beyond *yes*, *mm-hm* and the like has none, and where a turn says more, such words belong to the
/// incident beside them. By turn: each turn with a word is one incident. Stage directions at an incident's ends are left
/// outside, those within are listed.
public final class Segmentation {

    /// A sentence without an end is cut at this many chars.
    static final int MOST_CHARS = 1500;
    /// An incident travels in one event: a turn longer than this many bytes of UTF-8 is cut even where turns are whole.
    static final int MOST_BYTES = 64 * 1024;

    /// Fewer words are no full sentence.
    private static final int FULL_SENTENCE = 3;

    private final Sentences sentences;

    public Segmentation(Sentences sentences) {
        this.sentences = sentences;
    }

    /// The incidents of a transcript, in order.
    ///
    /// @param turns all turns
    /// @param unit what is compared
    /// @param lang BCP 47 tag of the language of turns that have none of their own
    public List<Incident> incidents(List<Turn> turns, Unit unit, String lang) {
        List<Incident> incidents = new ArrayList<>();
        Prompts prompts = Prompts.of(turns);
        for (Turn turn : turns) {
            if (turn.role() != Role.MODERATOR) {
                incidents.addAll(incidents(turn, unit, turn.lang().orElse(lang), prompts.of(turn)));
            }
        }
        return incidents;
    }

    private List<Incident> incidents(Turn turn, Unit unit, String lang, OptionalInt prompt) {
        Speech speech = Speech.of(turn);
        List<Span> spans = switch (unit) {
            case INCIDENT -> ContentWords.in(speech.words()) ? groups(speech, lang) : List.of();
            case TURN -> speech.hasWord() ? whole(speech) : List.of();
        };
        CodePoints places = CodePoints.of(turn.text());
        List<Incident> incidents = new ArrayList<>();
        int seen = 0;
        for (Span chars : spans) {
            Span span = places.fromChars(chars);
            List<Annotation> within = new ArrayList<>();
            while (seen < turn.annotations().size() && turn.annotations().get(seen).span().end() <= span.end()) {
                Annotation next = turn.annotations().get(seen++);
                if (span.contains(next.span())) {
                    within.add(next);
                }
            }
            incidents.add(new Incident(turn.number(), incidents.size(), turn.speaker(), span, chars.in(turn.text()),
                    within, prompt));
        }
        return incidents;
    }

    private static List<Span> whole(Speech speech) {
        Span all = speech.trimmed(new Span(0, speech.text().length()));
        int bytes = all.in(speech.text()).getBytes(StandardCharsets.UTF_8).length;
        return bytes <= MOST_BYTES ? List.of(all) : trimmed(speech, Pieces.of(speech.text(), all, MOST_BYTES / 4));
    }

    private static List<Span> trimmed(Speech speech, List<Span> pieces) {
        return pieces.stream().map(speech::trimmed).filter(span -> span.length() > 0).toList();
    }

    private List<Span> groups(Speech speech, String lang) {
        List<Span> units = new ArrayList<>();
        List<Grouping.Unit> kinds = new ArrayList<>();
        int paragraphStart = 0;
        for (Span paragraph : speech.paragraphs()) {
            for (List<Span> unit : SentenceUnits.of(speech, paragraph, sentences, lang)) {
                Span whole = new Span(unit.getFirst().start(), unit.getLast().end());
                String words = whole.in(speech.words());
                int full = ContentWords.count(unit.getLast().in(speech.words())) >= FULL_SENTENCE ? 1 : 0;
                boolean quoted = !kinds.isEmpty() && kinds.getLast().ties().contains(Grouping.Tie.QUOTED);
                kinds.add(new Grouping.Unit(ContentWords.count(words), full, ContentWords.stems(words),
                        Ties.of(speech, units, whole, paragraphStart, quoted)));
                units.add(whole);
            }
            paragraphStart = units.size();
        }
        return SilentEnds.joined(speech, units, Grouping.sizes(kinds));
    }
}
