package org.emic.report.domain.report;

import java.util.List;
import org.emic.report.domain.Counts;
import org.emic.report.domain.Fact.CodesCompleted;
import org.emic.report.domain.Fact.ThemesSynthesised;
import org.emic.report.domain.Gap;
import org.emic.report.domain.Names;
import org.emic.report.domain.Role;
import org.emic.report.domain.Study;
import org.emic.report.domain.report.ReportedTheme.ReportedCode;

/// A composed report: everything its files say. It holds no study id, no clock and nothing of the upload, so that the
/// same analysis always gives the same files.
///
/// @param documents in order of transcript numbers
/// @param speakers over all documents, in order of first appearance
/// @param places every coding at its place, in canonical order
/// @param themes in order of their numbers
/// @param outsideThemes codes with evidence that stand in no theme
/// @param withheld incidents whose stored words do not match their reference
/// @param gaps passages that it was made without, because somebody on their way could not read them, in canonical order
public record Report(Edition edition, Study study, List<Document> documents, List<Speaker> speakers,
        List<CodedPlace> places, List<ReportedTheme> themes, List<ReportedCode> outsideThemes, int liveCodes,
        CodesCompleted codes, ThemesSynthesised synthesis, List<Quotation> withheld, List<Gap> gaps) {

    public Counts counts() {
        return codes.counts();
    }

    /// Speakers who are neither moderators nor unattributed.
    public List<Speaker> participants() {
        return speakers.stream().filter(speaker -> speaker.role() == Role.PARTICIPANT).toList();
    }

    /// How many of the participants the evidence comes from.
    public long participantsIn(Evidence evidence) {
        return participants().stream().filter(speaker -> evidence.of(speaker.name()) > 0).count();
    }

    /// Whether names stand as they do in the transcripts.
    public boolean namesKept() {
        return study.names() == Names.KEEP
                || documents.stream().anyMatch(document -> document.transcript().names() == Names.KEEP);
    }

    /// How many different codings there are.
    public long codings() {
        return places.stream().map(place -> place.coding().id()).distinct().count();
    }

    /// How many turns stand without their words.
    public long turnsWithdrawn() {
        return documents.stream()
                .flatMap(document -> document.turns().values().stream())
                .filter(Turn::withdrawn)
                .count();
    }

    public int subThemes() {
        return themes.stream().mapToInt(theme -> theme.subThemes().size()).sum();
    }

}
