package org.emic.theme.domain.study;

import java.util.List;
import org.emic.theme.domain.code.Rivalry;

/// The codings of one passage, as far as sub-themes are concerned.
///
/// @param analysis revision of the study's analysis, from 1
/// @param transcript number of the transcript, from 1
/// @param passage number of the passage in it, from 1
/// @param version a higher one replaces a lower one of the same analysis
/// @param rivalries between codes, in canonical order; empty if no coding has a rival
public record CodedPassage(StudyId study, int analysis, int transcript, int passage, int version,
        List<Rivalry> rivalries) {

    public CodedPassage {
        rivalries = List.copyOf(rivalries);
    }

}
