package org.emic.ingest.domain.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Rev: `monologues` of one speaker each, whose `elements` are words, punctuation and the blanks between.
final class MonologueShape implements RecognisedSpeech.Shape {

    @Override
    public Optional<List<Segment>> read(Node root) {
        SpeakerNames names = SpeakerNames.in(root);
        return root.member("monologues")
                .map(monologues -> monologues.items().stream().map(one -> segment(names, one)).toList());
    }

    private static Segment segment(SpeakerNames names, Node monologue) {
        List<Node> elements = monologue.members().member("elements").map(Node::items).orElse(List.of());
        String text = elements.stream()
                .map(element -> element.members().member("value").map(Node::text).orElse(""))
                .collect(Collectors.joining());
        List<Node> timed = new ArrayList<>(elements);
        timed.removeIf(element -> element.member("ts").isEmpty());
        return new Segment(names.of(monologue), text,
                timed.isEmpty()
                        ? Optional.empty()
                        : Clock.SECONDS.times(timed.getFirst().member("ts"), timed.getLast().member("end_ts")));
    }
}
