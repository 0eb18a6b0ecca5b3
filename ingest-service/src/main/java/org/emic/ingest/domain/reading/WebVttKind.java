package org.emic.ingest.domain.reading;

import java.util.Optional;
import java.util.Set;
import org.emic.ingest.domain.captions.CueText;
import org.emic.ingest.domain.captions.WebVttFile;
import org.emic.ingest.domain.transcript.Format;

/// Captions as WebVTT.
final class WebVttKind implements TextKind {

    private static final String AGAIN = "Export the captions again as WebVTT, or save a plain transcript as .txt.";

    @Override
    public Set<String> endings() {
        return Set.of("vtt");
    }

    @Override
    public boolean recognises(String text) {
        return WebVttFile.hasSignature(text) && text.contains("-->");
    }

    @Override
    public Found find(String text) {
        Optional<WebVttFile> captions = WebVttFile.parse(text);
        if (captions.isEmpty()) {
            return new Found.Nothing("line 1", "a WebVTT file begins with the word WEBVTT, and this one does not",
                    AGAIN);
        }
        if (captions.get().cues().isEmpty()) {
            return new Found.Nothing(Refusal.WHOLE_FILE,
                    "there is no cue with a valid time (00:00:01.000 --> 00:00:02.000)", AGAIN);
        }
        Joined read = Captions.read(captions.get().cues(), CueText::voices);
        if (read.utterances().isEmpty()) {
            return new Found.Nothing("line " + captions.get().cues().getFirst().line(),
                    "no cue names its speaker, neither as <v Anna> nor as \"Anna: ...\" or \"[Anna] ...\"",
                    "Switch speaker names on when you export the captions, or write the names before the words.");
        }
        return new Found.Talk(Format.WEBVTT, read.preamble(), read.utterances());
    }
}
