package org.emic.report.domain.report;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.emic.report.domain.Codebook;
import org.emic.report.domain.Fact.CodesCompleted;
import org.emic.report.domain.Fact.ThemesCompleted;
import org.emic.report.domain.Fact.ThemesSynthesised;
import org.emic.report.domain.Gap;
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
/// @param decisions what people took back or gave up
/// @param begunBeyond whether later transcripts are being coded already, so that these codings may be on the move
public record Analysis(Edition edition, Study study, List<Transcript> transcripts, List<Passage> passages,
        List<PassageCodings> codings, Codebook codebook, CodesCompleted codes, ThemesSynthesised themes,
        ThemesCompleted completed, Decisions decisions, boolean begunBeyond) {

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

    /// The same without the codings of these passages.
    Analysis without(Collection<Gap> gaps) {
        Set<Place> left = gaps.stream().map(gap -> new Place(gap.transcript(), gap.passage())).collect(toSet());
        return new Analysis(edition, study, transcripts, passages,
                codings.stream()
                        .filter(coded -> !left.contains(new Place(coded.transcript(), coded.passage())))
                        .toList(),
                codebook, codes, themes, completed, decisions, begunBeyond);
    }

    /// Where a passage stands.
    record Place(int transcript, int passage) {

    }

}
