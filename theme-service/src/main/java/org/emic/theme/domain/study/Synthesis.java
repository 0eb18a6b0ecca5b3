package org.emic.theme.domain.study;

import java.util.List;
import org.emic.theme.domain.theme.Themes;

/// The themes of an analysis, up to a transcript.
///
/// @param codesCompleted what they were made from
/// @param gaps what they were made without
public record Synthesis(CodesCompleted codesCompleted, Themes themes, List<Gap> gaps) {

    public Synthesis {
        gaps = List.copyOf(gaps);
    }

    /// Themes that lack nothing.
    public Synthesis(CodesCompleted codesCompleted, Themes themes) {
        this(codesCompleted, themes, List.of());
    }

}
