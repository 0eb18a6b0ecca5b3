package org.emic.ingest.domain.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emic.ingest.domain.recognition.JsonSyntax;
import org.emic.ingest.domain.recognition.RecognisedSpeech;
import org.emic.ingest.domain.recognition.Segment;
import org.emic.ingest.domain.transcript.Format;

/// JSON of a program that recognises speech.
final class RecognisedSpeechKind implements TextKind {

    private static final String AGAIN = "Export the transcript again, or save it as plain text (.txt).";

    private final JsonSyntax syntax;

    RecognisedSpeechKind(JsonSyntax syntax) {
        this.syntax = syntax;
    }

    @Override
    public Set<String> endings() {
        return Set.of("json");
    }

    @Override
    public boolean hasLines() {
        return false;
    }

    @Override
    public Found find(String text) {
        return switch (syntax.parse(text)) {
            case JsonSyntax.Parsed.Broken broken -> new Found.Nothing(broken.place(), broken.problem(), AGAIN);
            case JsonSyntax.Parsed.Value value -> switch (RecognisedSpeech.read(value.json())) {
                case RecognisedSpeech.Outcome.WrongValue wrong ->
                    new Found.Nothing(wrong.path(), wrong.problem(), AGAIN);
                case RecognisedSpeech.Outcome.UnknownShape _ -> new Found.Nothing(Refusal.WHOLE_FILE,
                        "this JSON is not laid out as a transcript: there are no segments with words",
                        "JSON is read as Whisper, WhisperX, whisper.cpp, Amazon Transcribe, AssemblyAI, Deepgram, Rev and "
                                + "Otter write it. Save other transcripts as plain text (.txt).");
                case RecognisedSpeech.Outcome.Segments found -> talk(found.segments());
            };
        };
    }

    private static Found talk(List<Segment> segments) {
        boolean named = segments.stream().anyMatch(segment -> speaker(segment).isPresent());
        List<Piece> pieces = segments.stream()
                .map(segment -> new Piece(
                        named ? speaker(segment).or(() -> Optional.of(Label.UNKNOWN)) : Optional.empty(),
                        segment.text(), segment.times()))
                .toList();
        Joined read = Joined.of(named ? pieces : PieceLabels.divided(pieces));
        return read.utterances().isEmpty()
                ? new Found.Nothing(Refusal.WHOLE_FILE,
                        "no segment with words names its speaker, so nobody knows who speaks",
                        "Have the program tell speakers apart (WhisperX and whisper.cpp: --diarize; Amazon Transcribe: "
                                + "speaker partitioning), or write the names before the words in a .txt file.")
                : new Found.Talk(Format.JSON, read.preamble(), read.utterances());
    }

    /// A bare number or letter is no name to show; `?` is nobody.
    private static Optional<Label> speaker(Segment segment) {
        return segment.speaker()
                .map(String::strip)
                .flatMap(name -> Label.given(name.matches("\\d{1,9}|[A-Z]") ? "Speaker " + name : name));
    }
}
