package org.emic.report.domain.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.emic.report.domain.CodeId;
import org.emic.report.domain.CodeStanding;
import org.emic.report.domain.Codebook;
import org.emic.report.domain.Fact;
import org.emic.report.domain.Fact.CodesCompleted;
import org.emic.report.domain.Fact.ThemesCompleted;
import org.emic.report.domain.Fact.ThemesSynthesised;
import org.emic.report.domain.Passage;
import org.emic.report.domain.PassageCodings;
import org.emic.report.domain.Study;
import org.emic.report.domain.Transcript;

/// Puts an analysis together from facts, for tests that need no database.
public final class Told {

    private Told() {}

    public static Analysis analysis(Collection<? extends Fact> facts) {
        return analysis(facts, 0);
    }

    /// @param undecided how many records of codings wait for a decision
    static Analysis analysis(Collection<? extends Fact> facts, int undecided) {
        var transcripts = new ArrayList<Transcript>();
        var passages = new ArrayList<Passage>();
        var codings = new ArrayList<PassageCodings>();
        var versions = new ArrayList<Integer>();
        Map<CodeId, CodeStanding> standings = new LinkedHashMap<>();
        for (Fact fact : facts) {
            switch (fact) {
                case Fact.TranscriptReleased told -> transcripts.add(told.transcript());
                case Fact.PassageReleased told -> passages.add(told.passage());
                case Fact.PassageCoded told -> codings.add(told.codings());
                case Fact.CodebookChanged told -> {
                    versions.add(told.version());
                    told.standings().forEach(standing -> standings.put(standing.code().id(), standing));
                }
                case Fact.StudyDescribed told -> {
                }
                case CodesCompleted told -> {
                }
                case Fact.TranscriptRemoved told -> {
                }
                case Fact.VersionBegun told -> {
                }
                case Fact.ParticipantWithdrawn told -> {
                }
                case Fact.WordsGivenUp told -> {
                }
                case Fact.CodingsGivenUp told -> {
                }
                case ThemesSynthesised told -> {
                }
                case ThemesCompleted told -> {
                }
            }
        }
        Study study = one(facts, Fact.StudyDescribed.class).fields();
        CodesCompleted codes = one(facts, CodesCompleted.class);
        ThemesCompleted completed = one(facts, ThemesCompleted.class);
        return new Analysis(
                new Edition(codes.analysis(), codes.through(), codes.fingerprint(), completed.fingerprint(),
                        study.revision(), (int) facts.stream()
                                .filter(Fact.ParticipantWithdrawn.class::isInstance)
                                .distinct()
                                .count()),
                study, transcripts, passages, codings, new Codebook(versions, standings.values()), codes,
                one(facts, ThemesSynthesised.class), completed, decisions(facts, undecided), false);
    }

    public static Report report(Collection<? extends Fact> facts) {
        return Compose.of(analysis(facts), List.of());
    }

    /// The report of an analysis that lacks what was given up.
    public static Report reportWithGaps(Collection<? extends Fact> facts) {
        Analysis analysis = analysis(facts);
        if (!(Completeness.of(analysis) instanceof Completeness.Complete complete)) {
            throw new AssertionError(Completeness.of(analysis).toString());
        }
        return Compose.of(analysis.without(complete.own()), complete.gaps());
    }

    private static Decisions decisions(Collection<? extends Fact> facts, int undecided) {
        var removed = new HashSet<Integer>();
        var words = new ArrayList<Decisions.WordsGivenUp>();
        var codings = new ArrayList<Decisions.GivenUp>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.TranscriptRemoved told) {
                removed.add(told.number());
            } else if (fact instanceof Fact.WordsGivenUp told) {
                words.add(new Decisions.WordsGivenUp(told.transcriptId(), told.passage(),
                        new Decisions.GivenUp(told.reader(), told.reason())));
            } else if (fact instanceof Fact.CodingsGivenUp told) {
                codings.add(new Decisions.GivenUp(told.reader(), told.reason()));
            }
        }
        return new Decisions(removed, words, codings, undecided);
    }

    private static <T extends Fact> T one(Collection<? extends Fact> facts, Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast).reduce((first, last) -> last).orElseThrow();
    }

}
