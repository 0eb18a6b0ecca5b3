package org.emic.ingest.domain.recognition;

import java.util.List;
import java.util.Optional;

/// whisper.cpp: `transcription` with `offsets` in milliseconds, and `speaker` where it was asked to tell two channels
/// apart; `?` where it could not.
final class WhisperCppShape implements RecognisedSpeech.Shape {

    @Override
    public Optional<List<Segment>> read(Node root) {
        return root.member("transcription")
                .filter(Node::isItems)
                .map(segments -> segments.items().stream().map(WhisperCppShape::segment).toList());
    }

    private static Segment segment(Node node) {
        Optional<Node> offsets = node.members().member("offsets");
        return new Segment(node.member("speaker").map(Node::name), node.member("text").map(Node::text).orElse(""),
                Clock.MILLISECONDS.times(offsets.flatMap(one -> one.member("from")),
                        offsets.flatMap(one -> one.member("to"))));
    }
}
