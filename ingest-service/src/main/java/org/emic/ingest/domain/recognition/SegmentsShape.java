package org.emic.ingest.domain.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A list of segments with words, speaker and times, as Whisper, WhisperX, AssemblyAI, Deepgram, Fireflies, Otter and
/// most others write it, under one name or another, or as the whole document.
final class SegmentsShape implements RecognisedSpeech.Shape {

    private static final List<String> HOLDERS = List.of("results", "result", "data", "speech", "transcript",
            "response");
    private static final List<String> LISTS = List.of("segments", "utterances", "sentences", "transcripts",
            "transcript",
            "paragraphs", "entries", "turns", "detailed");
    private static final List<String> WORDS = List.of("text", "transcript", "sentence", "content", "raw_text");
    private static final List<String> MS_STARTS = List.of("start_ms", "startMs", "start_time_ms", "offset_ms");
    private static final List<String> MS_ENDS = List.of("end_ms", "endMs", "end_time_ms");
    private static final List<String> STARTS = List.of("start", "start_time", "startTime");
    private static final List<String> ENDS = List.of("end", "end_time", "endTime");

    @Override
    public Optional<List<Segment>> read(Node root) {
        return list(root, 2).map(list -> segments(root, list));
    }

    private static Optional<Node> list(Node node, int deeper) {
        if (isList(node)) {
            return Optional.of(node);
        }
        Optional<Node> here = LISTS.stream()
                .flatMap(name -> node.member(name).stream())
                .filter(SegmentsShape::isList)
                .findFirst();
        return here.isPresent() || deeper == 0
                ? here
                : HOLDERS.stream()
                        .flatMap(name -> node.member(name).stream())
                        .filter(Node::isMembers)
                        .flatMap(inner -> list(inner, deeper - 1).stream())
                        .findFirst();
    }

    /// Whether the first item is something that somebody said.
    private static boolean isList(Node node) {
        return node.isItems() && node.items().stream().limit(1).anyMatch(item -> item.member(WORDS).isPresent());
    }

    private static List<Segment> segments(Node root, Node list) {
        SpeakerNames names = SpeakerNames.in(root);
        List<Node> items = list.items();
        Optional<Clock> clock = clock(list, items);
        List<Segment> segments = new ArrayList<>();
        for (Node item : items) {
            String words = item.members().member(WORDS).map(Node::text).orElse("");
            Optional<Node> start = item.member(MS_STARTS);
            segments.add(new Segment(names.of(item), words, start.isPresent()
                    ? Clock.MILLISECONDS.times(start, item.member(MS_ENDS))
                    : clock.flatMap(unit -> unit.times(item.member(STARTS), item.member(ENDS)))));
        }
        return segments;
    }

    /// Seconds where there is a fraction and in Whisper's `segments`, milliseconds in AssemblyAI's `utterances`. Whole
    /// numbers elsewhere and times of day do not say what they count, and no time is better than a wrong one.
    private static Optional<Clock> clock(Node list, List<Node> items) {
        List<Node> starts = items.stream().flatMap(item -> item.member(STARTS).stream()).toList();
        boolean timesOfDay = starts.stream().anyMatch(start -> start.json() instanceof Json.Text(String value)
                && !value.matches("\\d{1,9}(?:\\.\\d{1,9})?"));
        if (timesOfDay) {
            return Optional.empty();
        }
        if (list.path().equals("$.segments") || starts.stream().anyMatch(start -> start.name().contains("."))) {
            return Optional.of(Clock.SECONDS);
        }
        return list.path().equals("$.utterances") ? Optional.of(Clock.MILLISECONDS) : Optional.empty();
    }
}
