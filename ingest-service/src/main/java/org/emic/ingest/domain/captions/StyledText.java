package org.emic.ingest.domain.captions;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The text of a cue in SubRip and its like, where `<` may be meant: only marks that players know are taken away.
public final class StyledText {

    private static final Pattern MARK = Pattern
            .compile("(?i)</?(?:i|b|u|s|c|v|font|span|ruby|rt|br)(?:\\.[^<>]{0,80})?(?:\\s[^<>]{0,200})?/?>"
                    + "|\\{\\\\[^{}]{1,80}}|\\{/?[ibuys](?::[^{}]{0,20})?}");

    private StyledText() {}

    /// The words of a cue by voice, in order.
    public static List<CueText.Spoken> voices(String payload) {
        if (payload.contains("<v ") || payload.contains("<v.")) {
            return CueText.voices(payload);
        }
        return List.of(new CueText.Spoken(Optional.empty(), MARK.matcher(payload).replaceAll("")));
    }
}
