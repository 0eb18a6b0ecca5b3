package org.emic.ingest.domain.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emic.ingest.domain.recognition.JsonSyntax;
import org.emic.ingest.domain.transcript.Format;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;

/// Reads a document's bytes into a transcript, or says why not. Knows nothing of studies but who moderates.
public final class DocumentReader {

    /// Also `doc`: programs call Rich Text so.
    private static final Set<String> DOCUMENTS = Set.of("docx", "docm", "doc", "odt", "pdf", "rtf");

    private final Limits limits;
    private final Documents documents;
    private final List<TextKind> kinds;

    /// @param json reads the JSON of programs that recognise speech
    /// @param documents opens what is no plain text
    public DocumentReader(Limits limits, JsonSyntax json, Documents documents) {
        this.limits = limits;
        this.documents = documents;
        this.kinds = List.of(new WebVttKind(), new ChatKind(), CustomCaptionsKind.SUBRIP, CustomCaptionsKind.SBV,
                new RecognisedSpeechKind(json),
                SpokenTextKind.PLAIN, SpokenTextKind.MARKDOWN);
    }

    /// What a file may have.
    public Limits limits() {
        return limits;
    }

    /// Why a file with this name cannot be read, whatever is in it.
    public Optional<Refusal> unsupported(FileName file) {
        return isDocument(file) || kind(file).isPresent()
                ? Optional.empty()
                : Optional.of(OtherKinds.refusal(file));
    }

    /// Looks at a file too large to be read whole, to say what is wrong with it.
    ///
    /// @throws IOException where the file cannot be read
    public Refusal tooLarge(FileName file, long size, InputStream content) throws IOException {
        return kind(file).map(TextKind::hasLines).orElse(false)
                ? limits.tooLarge(file, size, content)
                : limits.tooLarge(file, size);
    }

    /// Reads one document.
    ///
    /// @param file its name, whose ending tells how to read it
    /// @param encoding of its text where that is not Unicode
    /// @param moderators names that the study gives
    /// @param lang BCP 47 tag of the study's language: of a table in two languages, it is the translation
    public Reading read(FileName file, byte[] bytes, Optional<Encoding> encoding, List<String> moderators,
            String lang) {
        if (isDocument(file)) {
            return opened(file, bytes, moderators, lang);
        }
        Optional<TextKind> kind = kind(file);
        if (kind.isEmpty()) {
            return new Reading.Refused(OtherKinds.refusal(file));
        }
        return switch (Decoding.of(file, bytes, encoding)) {
            case Decoding.Failed failed -> new Reading.Refused(failed.refusal());
            case Decoding.Decoded decoded ->
                read(file, recognised(kind.get(), decoded.text()), decoded.text(), moderators, lang);
        };
    }

    private static boolean isDocument(FileName file) {
        return DOCUMENTS.contains(file.extension());
    }

    private Reading opened(FileName file, byte[] bytes, List<String> moderators, String lang) {
        return switch (documents.open(file, bytes)) {
            case Documents.Answer.Closed closed -> new Reading.Refused(closed.refusal());
            case Documents.Answer.Opened opened -> {
                String text = String.join("\n", DocumentLines.of(opened.blocks(), lang));
                yield limits.longLine(file, text)
                        .<Reading>map(Reading.Refused::new)
                        .orElseGet(() -> reading(file, found(opened.format(), text), moderators, lang));
            }
        };
    }

    private static Found found(Format format, String text) {
        SpokenText spoken = SpokenText.read(text.lines().toList(), true);
        return spoken.utterances().isEmpty()
                ? new Found.Nothing(Refusal.WHOLE_FILE,
                        "no paragraph begins with a speaker's name, and no table names speakers in a column, so nobody "
                                + "knows who speaks",
                        "Begin each turn with its speaker, such as \"Anna: ...\", in bold or not, or give each turn a row "
                                + "of a table: time, speaker, words.")
                : new Found.Talk(format, spoken.preamble(), spoken.utterances());
    }

    private Optional<TextKind> kind(FileName file) {
        return kinds.stream().filter(kind -> kind.endings().contains(file.extension())).findFirst();
    }

    private TextKind recognised(TextKind named, String text) {
        return kinds.stream().filter(kind -> kind.recognises(text)).findFirst().orElse(named);
    }

    private Reading read(FileName file, TextKind kind, String text, List<String> moderators, String lang) {
        Optional<Refusal> endless = kind.hasLines() ? limits.longLine(file, text) : Optional.empty();
        return endless.<Reading>map(Reading.Refused::new)
                .orElseGet(() -> reading(file, kind.find(text), moderators, lang));
    }

    private static Reading reading(FileName file, Found found, List<String> moderators, String lang) {
        return switch (found) {
            case Found.Talk talk -> new Reading.Read(transcript(talk, moderators, lang));
            case Found.Nothing nothing -> new Reading.Refused(
                    Refusal.unusable(file.value(), nothing.place(), nothing.problem(), nothing.remedy()));
        };
    }

    private static Transcript transcript(Found.Talk talk, List<String> moderators, String lang) {
        Speakers speakers = new Speakers(talk.utterances(), moderators);
        List<Turn> turns = new ArrayList<>();
        for (Utterance utterance : talk.utterances()) {
            turns.add(new Turn(turns.size(), speakers.name(utterance.label()), speakers.role(utterance.label()),
                    utterance.text(), utterance.annotations(), utterance.times(),
                    utterance.original().isPresent() ? Optional.empty() : SpokenLanguage.of(utterance.text(), lang),
                    utterance.original()));
        }
        return new Transcript(talk.format(), talk.preamble(), turns);
    }
}
