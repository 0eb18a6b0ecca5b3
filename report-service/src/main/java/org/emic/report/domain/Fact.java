package org.emic.report.domain;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Something that another service said about a study. Facts arrive in any order and more than once; what a set of them
/// means never depends on either.
public sealed interface Fact {

    StudyId study();

    /// A fact of one analysis: it is dropped once a higher analysis has been composed.
    sealed interface OfAnalysis extends Fact {

        int analysis();

    }

    record StudyDescribed(StudyId study, Study fields) implements Fact {

    }

    record TranscriptReleased(StudyId study, Transcript transcript) implements Fact {

    }

    record PassageReleased(StudyId study, Passage passage) implements Fact {

    }

    record PassageCoded(StudyId study, int analysis, PassageCodings codings) implements OfAnalysis {

    }

    record CodebookChanged(StudyId study, int analysis, int version,
            List<CodeStanding> standings) implements OfAnalysis {

        public CodebookChanged {
            standings = List.copyOf(standings);
        }

    }

    /// All incidents up to transcript `through` were compared.
    record CodesCompleted(StudyId study, int analysis, int through, Counts counts, String fingerprint,
            Method method) implements OfAnalysis {

    }

    /// All themes of an analysis.
    record ThemesSynthesised(StudyId study, int analysis, int through, String codesFingerprint, List<Theme> themes,
            SortedMap<String, Object> parameters) implements OfAnalysis {

        public ThemesSynthesised {
            themes = List.copyOf(themes);
            parameters = new TreeMap<>(parameters);
        }

    }

    /// The themes made of the codes with this fingerprint are complete.
    record ThemesCompleted(StudyId study, int analysis, int through, String codesFingerprint, int themes,
            int subThemes, String fingerprint) implements OfAnalysis {

    }

}
