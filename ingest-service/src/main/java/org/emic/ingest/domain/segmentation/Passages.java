package org.emic.ingest.domain.segmentation;

import java.util.ArrayList;
import java.util.List;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Passage;
import org.emic.ingest.domain.transcript.Turn;

/// Divides a transcript into passages, each of which travels as one event: a passage closes at 64 incidents or at
/// 128 KiB of UTF-8 words, whichever comes first, and earlier where brackets and short turns would make the event
/// itself too large. A long turn is carried in several parts, cut before an incident or between words; an incident lies
/// wholly in one part.
public final class Passages {

    /// The most incidents of a passage.
    public static final int MOST_INCIDENTS = 64;
    /// The most bytes of its turns' words in UTF-8.
    public static final int MOST_BYTES = 128 * 1024;
    /// The most bytes of a part that no incident bounds, such as a moderator's long turn.
    private static final int PART_BYTES = 32 * 1024;
    /// A bound for the event's JSON, below what Kafka takes.
    private static final int MOST_WEIGHT = 800_000;

    private final List<Passage> passages = new ArrayList<>();
    private List<Passage.Part> parts = new ArrayList<>();
    private List<Incident> incidents = new ArrayList<>();
    private int bytes;
    private int weight;

    private Passages() {}

    /// The passages of a transcript; none where it has no turn.
    ///
    /// @param turns all turns in order
    /// @param incidents all incidents in order of turn and place
    public static List<Passage> of(List<Turn> turns, List<Incident> incidents) {
        Passages open = new Passages();
        int next = 0;
        for (Turn turn : turns) {
            int from = next;
            while (next < incidents.size() && incidents.get(next).turn() == turn.number()) {
                next++;
            }
            open.add(turn, incidents.subList(from, next));
        }
        open.close();
        return List.copyOf(open.passages);
    }

    /// Goes through the turn in slices: up to the next incident's start, or to where an incident-free stretch is cut.
    private void add(Turn turn, List<Incident> within) {
        CodePoints places = CodePoints.of(turn.text());
        int partStart = 0;
        int at = 0;
        List<Incident> mine = new ArrayList<>();
        for (Slice slice : Slice.of(turn, within, places, PART_BYTES)) {
            boolean full = incidents.size() + mine.size() + slice.incidents().size() > MOST_INCIDENTS
                    || bytes + slice.bytes() > MOST_BYTES || weight + slice.weight() > MOST_WEIGHT;
            if (full && !(parts.isEmpty() && at == partStart)) {
                carry(turn, places, partStart, at, mine);
                close();
                partStart = at;
                mine = new ArrayList<>();
            }
            bytes += slice.bytes();
            weight += slice.weight();
            mine.addAll(slice.incidents());
            at = slice.chars().end();
            if (incidents.size() + mine.size() == MOST_INCIDENTS) {
                carry(turn, places, partStart, at, mine);
                close();
                partStart = at;
                mine = new ArrayList<>();
            }
        }
        carry(turn, places, partStart, at, mine);
    }

    private void carry(Turn turn, CodePoints places, int start, int end, List<Incident> mine) {
        if (end > start) {
            int offset = places.fromChars(new Span(start, start)).start();
            parts.add(new Passage.Part(turn, offset, turn.text().substring(start, end)));
            incidents.addAll(mine);
        }
    }

    private void close() {
        if (!parts.isEmpty()) {
            passages.add(new Passage(passages.size() + 1, parts, incidents));
        }
        parts = new ArrayList<>();
        incidents = new ArrayList<>();
        bytes = 0;
        weight = 0;
    }
}
