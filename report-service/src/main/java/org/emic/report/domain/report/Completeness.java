package org.emic.report.domain.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.emic.report.domain.Coding;
import org.emic.report.domain.Counts;
import org.emic.report.domain.Incident;
import org.emic.report.domain.IncidentId;
import org.emic.report.domain.Passage;
import org.emic.report.domain.PassageCodings;
import org.emic.report.domain.Theme;
import org.emic.report.domain.Transcript;

/// Whether all of an analysis has arrived.
public sealed interface Completeness {

    record Complete() implements Completeness {

    }

    /// @param what the first thing that is missing, in ids and numbers only
    record Waiting(String what) implements Completeness {

    }

    /// Holds the analysis against the counts that coding-service and theme-service gave when they completed it.
    static Completeness of(Analysis analysis) {
        return new Check(analysis).result();
    }

    /// One look at one analysis.
    final class Check {

        private final Analysis analysis;
        private final Counts counts;

        private Check(Analysis analysis) {
            this.analysis = analysis;
            this.counts = analysis.codes().counts();
        }

        private Completeness result() {
            if (analysis.begunBeyond()) {
                return new Waiting("the transcripts beyond %d, which are being coded"
                        .formatted(analysis.edition().through()));
            }
            for (Completeness answer : List.of(transcripts(), passages(), codings(), codes(), themes())) {
                if (answer instanceof Waiting) {
                    return answer;
                }
            }
            return new Complete();
        }

        private Completeness transcripts() {
            return agree("transcripts", analysis.transcripts().size(), counts.transcripts());
        }

        private Completeness passages() {
            var perTranscript = new TreeMap<Integer, List<Passage>>(
                    analysis.passages().stream().collect(Collectors.groupingBy(Passage::transcript)));
            for (Transcript transcript : analysis.transcripts()) {
                List<Passage> here = perTranscript.getOrDefault(transcript.number(), List.of());
                int incidents = here.stream().mapToInt(passage -> passage.incidents().size()).sum();
                if (here.size() != transcript.passages() || incidents != transcript.incidents()) {
                    return new Waiting("%d of %d passages of transcript %d".formatted(here.size(),
                            transcript.passages(), transcript.number()));
                }
            }
            if (analysis.passages().size() != counts.passages()) {
                return agree("passages", analysis.passages().size(), counts.passages());
            }
            return agree("incidents",
                    analysis.passages().stream().mapToInt(passage -> passage.incidents().size()).sum(),
                    counts.incidents());
        }

        private Completeness codings() {
            Set<IncidentId> known = analysis.passages()
                    .stream()
                    .flatMap(passage -> passage.incidents().stream())
                    .map(Incident::id)
                    .collect(Collectors.toSet());
            List<Coding> all = analysis.codings().stream().flatMap(coded -> coded.codings().stream()).toList();
            Set<IncidentId> coded = all.stream().map(Coding::incident).collect(Collectors.toSet());
            Set<IncidentId> looked = new HashSet<>(coded);
            analysis.codings().stream().map(PassageCodings::uncoded).forEach(looked::addAll);
            if (!looked.equals(known)) {
                return new Waiting("codings of %d of %d incidents".formatted(looked.size(), known.size()));
            }
            if (coded.size() != counts.codedIncidents()) {
                return agree("coded incidents", coded.size(), counts.codedIncidents());
            }
            long followed = all.stream()
                    .map(coding -> coding.incident() + " "
                            + analysis.codebook().today(coding.code()).map(code -> code.id().value()).orElse("?"))
                    .distinct()
                    .count();
            return followed == counts.codings() ? new Complete() : agree("codings", all.size(), counts.codings());
        }

        private Completeness codes() {
            if (!analysis.codebook().hasNoGap()) {
                return new Waiting("a change of the codebook");
            }
            boolean allKnown = analysis.codings()
                    .stream()
                    .flatMap(coded -> coded.codings().stream())
                    .allMatch(coding -> analysis.codebook().today(coding.code()).isPresent());
            return allKnown ? new Complete() : new Waiting("the code of a coding");
        }

        private Completeness themes() {
            List<Theme> themes = analysis.themes().themes();
            boolean allKnown = themes.stream()
                    .flatMap(theme -> theme.codes().stream())
                    .allMatch(code -> analysis.codebook().today(code).isPresent());
            return allKnown
                    ? agree("themes", themes.size(), analysis.completed().themes())
                    : new Waiting("the code of a theme");
        }

        private static Completeness agree(String what, long here, long told) {
            return here == told ? new Complete() : new Waiting("%d of %d %s".formatted(here, told, what));
        }

    }

}
