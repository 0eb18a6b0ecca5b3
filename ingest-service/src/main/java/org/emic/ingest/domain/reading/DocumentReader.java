package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emic.ingest.domain.captions.WebVttFile;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.transcript.Format;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;

/// Reads a document's bytes into a transcript, or says why not. Knows nothing of studies but who moderates.
public final class DocumentReader {

    private static final Set<String> TEXT = Set.of("txt", "text");
    private static final Set<String> MARKDOWN = Set.of("md", "markdown");
    private static final Map<String, String> KNOWN_OTHERS = Map.of("docx", "Word documents", "doc", "Word documents",
            "odt", "OpenDocument texts", "pdf", "PDF documents", "rtf", "Rich Text documents", "srt", "SubRip captions",
            "sbv", "YouTube captions", "xlsx", "Excel sheets", "csv", "tables", "json", "JSON files");

    private final Limits limits;

    public DocumentReader(Limits limits) {
        this.limits = limits;
    }

    /// What a file may have.
    public Limits limits() {
        return limits;
    }

    /// Reads one document.
    ///
    /// @param file its name, whose ending tells how to read it
    /// @param moderators names that the study gives
    public Reading read(FileName file, byte[] bytes, List<String> moderators) {
        Optional<Refusal> unsupported = unsupported(file);
        if (unsupported.isPresent()) {
            return new Reading.Refused(unsupported.get());
        }
        return switch (Decoding.of(file, bytes)) {
            case Decoding.Failed failed -> new Reading.Refused(failed.refusal());
            case Decoding.Decoded decoded -> limits.longLine(file, decoded.text())
                    .<Reading>map(Reading.Refused::new)
                    .orElseGet(() -> read(file, decoded.text(), moderators));
        };
    }

    /// Whether a file with this name can be read at all.
    public static Optional<Refusal> unsupported(FileName file) {
        String extension = file.extension();
        if (TEXT.contains(extension) || MARKDOWN.contains(extension) || extension.equals("vtt")) {
            return Optional.empty();
        }
        String kind = KNOWN_OTHERS.getOrDefault(extension,
                extension.isEmpty() ? "files without an ending" : "files of the kind ." + shortened(extension));
        return Optional.of(Refusal.unsupported(file.value(), kind + " are not read yet",
                "Save the transcript as plain text (.txt, .md) or WebVTT (.vtt) and upload that."));
    }

    private static String shortened(String extension) {
        return extension.length() > 12 ? extension.substring(0, 12) + "..." : extension;
    }

    private static Reading read(FileName file, String text, List<String> moderators) {
        if (file.extension().equals("vtt") || WebVttFile.hasSignature(text) && text.contains("-->")) {
            return readCaptions(file, text, moderators);
        }
        Format format = MARKDOWN.contains(file.extension()) ? Format.MARKDOWN : Format.TEXT;
        List<String> lines = text.lines().toList();
        SpokenText spoken = SpokenText.read(lines, format == Format.MARKDOWN);
        if (spoken.utterances().isEmpty()) {
            return refused(file, "line " + firstLine(lines),
                    "no turn begins with a speaker's name and a colon, so nobody knows who speaks",
                    "Begin each turn with its speaker, such as \"Anna: ...\", \"ANNA: ...\", \"**Anna:** ...\" or "
                            + "\"[00:01:02] Anna: ...\".");
        }
        return new Reading.Read(transcript(format, spoken.preamble(), spoken.utterances(), moderators));
    }

    private static Reading readCaptions(FileName file, String text, List<String> moderators) {
        Optional<WebVttFile> captions = WebVttFile.parse(text);
        if (captions.isEmpty()) {
            return refused(file, "line 1", "a WebVTT file begins with the word WEBVTT, and this one does not",
                    "Export the captions again as WebVTT, or save a plain transcript as .txt.");
        }
        if (captions.get().cues().isEmpty()) {
            return refused(file, Refusal.WHOLE_FILE,
                    "there is no cue with a valid time (00:00:01.000 --> 00:00:02.000)",
                    "Export the captions again as WebVTT, or save a plain transcript as .txt.");
        }
        Captions read = Captions.read(captions.get().cues());
        if (read.utterances().isEmpty()) {
            return refused(file, "line " + captions.get().cues().getFirst().line(),
                    "no cue names its speaker, neither as <v Anna> nor as \"Anna: ...\"",
                    "Switch speaker names on when you export the captions, or write the names before the words.");
        }
        return new Reading.Read(transcript(Format.WEBVTT, read.preamble(), read.utterances(), moderators));
    }

    private static Transcript transcript(Format format, String preamble, List<Utterance> utterances,
            List<String> moderators) {
        Speakers speakers = new Speakers(utterances, moderators);
        List<Turn> turns = new ArrayList<>();
        for (Utterance utterance : utterances) {
            turns.add(new Turn(turns.size(), speakers.name(utterance.label()), speakers.role(utterance.label()),
                    utterance.text(), StageDirections.in(utterance.text()), utterance.times()));
        }
        return new Transcript(format, preamble, turns);
    }

    private static int firstLine(List<String> lines) {
        int line = 0;
        while (line < lines.size() && Blank.is(lines.get(line))) {
            line++;
        }
        return line + 1;
    }

    private static Reading refused(FileName file, String place, String problem, String remedy) {
        return new Reading.Refused(Refusal.unusable(file.value(), place, problem, remedy));
    }
}
