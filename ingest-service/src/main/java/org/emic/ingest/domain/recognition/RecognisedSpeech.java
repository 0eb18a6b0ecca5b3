package org.emic.ingest.domain.recognition;

import java.util.List;
import java.util.Optional;

/// Finds who said what in a JSON document of a program that recognises speech, whichever wrote it.
public final class RecognisedSpeech {

    private static final List<Shape> SHAPES = List.of(new TranscribeShape(), new WhisperCppShape(),
            new MonologueShape(),
            new SegmentsShape());

    private RecognisedSpeech() {}

    /// What came of it.
    public sealed interface Outcome {

        /// In order.
        record Segments(List<Segment> segments) implements Outcome {

            public Segments {
                segments = List.copyOf(segments);
            }
        }

        /// No known program writes such a document.
        record UnknownShape() implements Outcome {}

        /// A value is not what its place asks for.
        ///
        /// @param path such as `$.segments[3].start`
        /// @param problem what is there instead
        record WrongValue(String path, String problem) implements Outcome {}
    }

    /// How one program, or several alike, lay out a transcript.
    interface Shape {

        /// The segments in order; empty where the document has another shape.
        ///
        /// @throws Node.WrongValue where it has this shape and a value does not fit
        Optional<List<Segment>> read(Node root);
    }

    /// Reads a document.
    public static Outcome read(Json json) {
        try {
            for (Shape shape : SHAPES) {
                Optional<List<Segment>> segments = shape.read(Node.root(json));
                if (segments.isPresent()) {
                    return new Outcome.Segments(segments.get());
                }
            }
            return new Outcome.UnknownShape();
        } catch (Node.WrongValue wrong) {
            return new Outcome.WrongValue(wrong.path(), String.valueOf(wrong.getMessage()));
        }
    }
}
