package org.emic.ingest.domain.recognition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.ingest.domain.transcript.Times;

/// Amazon Transcribe: `results.items` are words and punctuation; who speaks stands at each item, in
/// `results.speaker_labels`, or in `results.channel_labels` where each person had a channel.
final class TranscribeShape implements RecognisedSpeech.Shape {

    @Override
    public Optional<List<Segment>> read(Node root) {
        Optional<Node> results = root.member("results").filter(found -> found.member("items").isPresent()
                || found.member("channel_labels").isPresent());
        return results.map(found -> found.member("channel_labels")
                .map(channels -> byChannel(found, channels))
                .orElseGet(() -> inOrder(found)));
    }

    private static List<Segment> inOrder(Node results) {
        Map<String, String> speakers = results.member("speaker_labels")
                .map(TranscribeShape::speakersByStart)
                .orElse(Map.of());
        WordStretches stretches = new WordStretches(glue(results));
        for (Node item : results.member("items").map(Node::items).orElse(List.of())) {
            Optional<String> speaker = item.members().member("speaker_label")
                    .map(Node::name)
                    .or(() -> item.member("start_time")
                            .flatMap(start -> Optional.ofNullable(speakers.get(start.name()))));
            stretches.accept(speaker, item);
        }
        return stretches.all();
    }

    private static Map<String, String> speakersByStart(Node labels) {
        Map<String, String> speakers = new HashMap<>();
        for (Node segment : labels.member("segments").map(Node::items).orElse(List.of())) {
            Optional<String> whole = segment.members().member("speaker_label").map(Node::name);
            for (Node item : segment.member("items").map(Node::items).orElse(List.of())) {
                Optional<String> speaker = item.members().member("speaker_label").map(Node::name).or(() -> whole);
                item.member("start_time")
                        .ifPresent(start -> speaker.ifPresent(name -> speakers.put(start.name(), name)));
            }
        }
        return speakers;
    }

    /// Each channel's stretches between pauses and ends of sentences, in the order in which they began.
    private static List<Segment> byChannel(Node results, Node labels) {
        List<Segment> segments = new ArrayList<>();
        for (Node channel : labels.member("channels").map(Node::items).orElse(List.of())) {
            Optional<String> name = channel.members().member("channel_label").map(Node::name);
            WordStretches stretches = new WordStretches(glue(results));
            for (Node item : channel.member("items").map(Node::items).orElse(List.of())) {
                stretches.divideAtPauses(item.members());
                stretches.accept(name, item);
            }
            segments.addAll(stretches.all());
        }
        segments.sort(Comparator.comparingLong(segment -> segment.times().map(Times::startMs).orElse(0L)));
        return segments;
    }

    /// What stands between words: nothing in languages that write none.
    private static String glue(Node results) {
        String language = results.member("language_code").map(Node::name).orElse("");
        return language.matches("(?:zh|ja|th)\\b.*") ? "" : " ";
    }
}
