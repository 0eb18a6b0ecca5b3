package org.emic.report.domain;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

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

    record TranscriptReleased(StudyId study, UUID transcriptId, Transcript transcript) implements Fact {

    }

    /// A transcript was taken back: its words are to go.
    record TranscriptRemoved(StudyId study, UUID transcriptId, int number) implements Fact {

    }

    /// A transcript has a further version: what lower ones said is to go.
    ///
    /// @param number the transcript's
    /// @param version from 2
    /// @param wordsWithdrawn whether what was made of lower ones is to go at once, too
    record VersionBegun(StudyId study, UUID transcriptId, int number, int version,
            boolean wordsWithdrawn) implements Fact {

    }

    /// A participant withdrew from the study.
    ///
    /// @param withdrawal the act; who it was is told to nobody
    /// @param transcripts the versions without their words
    record ParticipantWithdrawn(StudyId study, UUID withdrawal, List<VersionBegun> transcripts) implements Fact {

        public ParticipantWithdrawn {
            transcripts = List.copyOf(transcripts);
        }

    }

    /// A passage's words could not be read here, and a person gave them up.
    record WordsGivenUp(StudyId study, UUID transcriptId, int passage, String reader,
            String reason) implements Fact {

    }

    /// A passage's codings could not be read here, and a person gave them up. Which passage's shows when all others are
    /// there.
    ///
    /// @param event the id of what could not be read; empty if that could not be read either
    record CodingsGivenUp(StudyId study, String event, String reader, String reason) implements Fact {

    }

    record PassageReleased(StudyId study, UUID transcriptId, Passage passage) implements Fact {

    }

    /// @param event the id of what said so: had it been given up, it is not any more
    record PassageCoded(StudyId study, int analysis, PassageCodings codings, String event) implements OfAnalysis {

    }

    record CodebookChanged(StudyId study, int analysis, int version,
            List<CodeStanding> standings) implements OfAnalysis {

        public CodebookChanged {
            standings = List.copyOf(standings);
        }

    }

    /// All incidents up to transcript `through` were compared.
    ///
    /// @param versions what exactly that is; empty where it was not told, and counts have to do
    /// @param gaps passages that coding-service gave up
    record CodesCompleted(StudyId study, int analysis, int through, Counts counts, String fingerprint,
            Method method, Optional<Versions> versions, List<Gap> gaps) implements OfAnalysis {

        public CodesCompleted {
            gaps = List.copyOf(gaps);
        }

    }

    /// All themes of an analysis.
    ///
    /// @param fingerprint that of the completion they belong to; empty where it was not told
    record ThemesSynthesised(StudyId study, int analysis, int through, String codesFingerprint, List<Theme> themes,
            SortedMap<String, Object> parameters, String fingerprint) implements OfAnalysis {

        public ThemesSynthesised {
            themes = List.copyOf(themes);
            parameters = new TreeMap<>(parameters);
        }

    }

    /// The themes made of the codes with this fingerprint are complete.
    ///
    /// @param gaps passages whose codings theme-service gave up
    record ThemesCompleted(StudyId study, int analysis, int through, String codesFingerprint, int themes,
            int subThemes, String fingerprint, List<Gap> gaps) implements OfAnalysis {

        public ThemesCompleted {
            gaps = List.copyOf(gaps);
        }

    }

}
