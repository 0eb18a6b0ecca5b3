package org.emic.report.domain.report;

import java.util.Comparator;
import java.util.List;
import org.emic.report.domain.Codebook;
import org.emic.report.domain.Fact.CodesCompleted;
import org.emic.report.domain.Fact.ThemesCompleted;
import org.emic.report.domain.Fact.ThemesSynthesised;
import org.emic.report.domain.Passage;
import org.emic.report.domain.PassageCodings;
import org.emic.report.domain.Study;
import org.emic.report.domain.Transcript;

/// Everything that arrived of one analysis, up to the transcript it covers.
///
/// @param transcripts in order of their numbers
/// @param passages in order of transcript and passage
/// @param codings in order of transcript and passage
/// @param codebook as it stood when the codes were completed
/// @param begunBeyond whether later transcripts are being coded already, so that these codings may be on the move
public record Analysis(Edition edition, Study study, List<Transcript> transcripts, List<Passage> passages,
        List<PassageCodings> codings, Codebook codebook, CodesCompleted codes, ThemesSynthesised themes,
        ThemesCompleted completed, boolean begunBeyond) {

    public Analysis {
        transcripts = transcripts.stream().sorted(Comparator.comparingInt(Transcript::number)).toList();
        passages = passages.stream()
                .sorted(Comparator.comparingInt(Passage::transcript).thenComparingInt(Passage::passage))
                .toList();
        codings = codings.stream()
                .sorted(Comparator.comparingInt(PassageCodings::transcript)
                        .thenComparingInt(PassageCodings::passage))
                .toList();
    }

}
