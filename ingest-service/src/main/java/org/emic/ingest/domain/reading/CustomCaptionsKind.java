package org.emic.ingest.domain.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.emic.ingest.domain.captions.Cue;
import org.emic.ingest.domain.captions.CustomCaptions;
import org.emic.ingest.domain.captions.StyledText;
import org.emic.ingest.domain.transcript.Format;

/// Captions as SubRip and YouTube write them.
enum CustomCaptionsKind implements TextKind {

    SUBRIP(CustomCaptions.SUBRIP, Format.SUBRIP, "00:00:01,000 --> 00:00:02,000",
            "^\\s*\\d{1,9}\\s*\\R\\s*\\d{1,3}:\\d{1,2}:\\d{1,2},\\d{1,3}\\s*-->"), SBV(CustomCaptions.SBV, Format.SBV,
                    "0:00:01.000,0:00:02.000",
                    "^\\s*\\d{1,3}:\\d{2}:\\d{2}\\.\\d{3},\\d{1,3}:\\d{2}:\\d{2}\\.\\d{3}\\s*\\R");

    private final CustomCaptions captions;
    private final Format format;
    private final String times;
    private final Pattern beginning;

    CustomCaptionsKind(CustomCaptions captions, Format format, String times, String beginning) {
        this.captions = captions;
        this.format = format;
        this.times = times;
        this.beginning = Pattern.compile(beginning);
    }

    @Override
    public Set<String> endings() {
        return Set.of(this == SUBRIP ? "srt" : "sbv");
    }

    @Override
    public boolean recognises(String text) {
        return beginning.matcher(text).lookingAt();
    }

    @Override
    public Found find(String text) {
        List<Cue> cues = captions.parse(text);
        if (cues.isEmpty()) {
            return new Found.Nothing(Refusal.WHOLE_FILE, "there is no caption with valid times (" + times + ")",
                    "Export the captions again, or save a plain transcript as .txt.");
        }
        Joined read = Captions.read(cues, StyledText::voices);
        if (read.utterances().isEmpty()) {
            return new Found.Nothing("line " + cues.getFirst().line(),
                    "no caption names its speaker, neither as \"Anna: ...\" nor as \"[Anna] ...\"",
                    "Switch speaker names on when you export the captions, or write the names before the words.");
        }
        return new Found.Talk(format, read.preamble(), read.utterances());
    }
}
