package org.emic.ingest.domain.segmentation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Original;
import org.emic.ingest.domain.transcript.Turn;

/// A stretch of a turn that is carried whole: from one incident's start to the next one's, or a piece of what lies
/// beside incidents.
///
/// @param chars the stretch, in Java's `char`; the slices of a turn cover it without gaps
/// @param incidents the one within, if any
/// @param bytes the stretch in UTF-8
/// @param weight about the bytes that it takes as JSON, incidents included
record Slice(Span chars, List<Incident> incidents, int bytes, int weight) {

    private static final int TURN_WEIGHT = 160;
    private static final int INCIDENT_WEIGHT = 320;
    private static final int ANNOTATION_WEIGHT = 48;
    /// An original may be said twice, with its turn and with its incident, and some of it escaped.
    private static final int ORIGINAL_WEIGHT = 3;

    static List<Slice> of(Turn turn, List<Incident> within, CodePoints places, int partBytes) {
        String text = turn.text();
        List<Slice> slices = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < within.size(); i++) {
            int start = places.toChars(within.get(i).span()).start();
            at = silent(turn, at, start, partBytes, slices);
            int end = places.toChars(within.get(i).span()).end();
            int until = i + 1 < within.size() ? places.toChars(within.get(i + 1).span()).start() : text.length();
            int next = until - end <= partBytes / 4 ? until : end;
            slices.add(slice(turn, new Span(at, next), List.of(within.get(i)), slices.isEmpty()));
            at = next;
        }
        silent(turn, at, text.length(), partBytes, slices);
        return slices;
    }

    /// Slices of a stretch without incidents; answers its end.
    private static int silent(Turn turn, int from, int to, int partBytes, List<Slice> slices) {
        int start = from;
        while (start < to) {
            int end = to - start <= partBytes / 4 ? to : cut(turn.text(), start, start + partBytes / 4);
            slices.add(slice(turn, new Span(start, end), List.of(), slices.isEmpty()));
            start = end;
        }
        return to;
    }

    private static int cut(String text, int from, int to) {
        for (int at = to; at > from; at--) {
            if (Character.isWhitespace(text.charAt(at - 1))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
    }

    private static Slice slice(Turn turn, Span chars, List<Incident> incidents, boolean first) {
        String text = chars.in(turn.text());
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        int json = bytes + (int) text.chars().filter(c -> c < 0x20).count() * 5
                + (int) text.chars().filter(c -> c == '"' || c == '\\').count();
        int weight = json + (first
                ? TURN_WEIGHT + turn.speaker().length() * 3 + turn.annotations().size() * ANNOTATION_WEIGHT
                        + turn.original().filter(Original::travels).map(Original::bytes).orElse(0) * ORIGINAL_WEIGHT
                : 0);
        for (Incident incident : incidents) {
            weight += json + INCIDENT_WEIGHT + turn.speaker().length() * 3
                    + incident.annotations().size() * ANNOTATION_WEIGHT;
        }
        return new Slice(chars, incidents, bytes, weight);
    }
}
