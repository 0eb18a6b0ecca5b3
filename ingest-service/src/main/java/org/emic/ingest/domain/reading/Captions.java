package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.emic.ingest.domain.captions.Cue;
import org.emic.ingest.domain.captions.CueText;
import org.emic.ingest.domain.transcript.Times;

/// Makes turns of captions. A cue's speaker stands in a voice tag (`<v Boma>`) or, as Zoom writes it, before a colon, or
/// in square brackets; a cue without one goes on with the speaker before.
final class Captions {

    private Captions() {}

    /// Reads the cues in the order of the file.
    ///
    /// @param voices what a cue's text says by voice
    static Joined read(List<Cue> cues, Function<String, List<CueText.Spoken>> voices) {
        List<Piece> pieces = new ArrayList<>();
        boolean named = false;
        for (Cue cue : cues) {
            Times times = new Times(cue.startMs(), Math.max(cue.startMs(), cue.endMs()));
            for (CueText.Spoken spoken : voices.apply(cue.payload())) {
                named |= spoken.voice().isPresent();
                pieces.add(new Piece(spoken.voice().map(Captions::speaker), spoken.text(), Optional.of(times)));
            }
        }
        return Joined.of(named ? pieces : PieceLabels.divided(pieces));
    }

    private static Label speaker(String voice) {
        return Label.given(voice).orElse(Label.UNKNOWN);
    }
}
