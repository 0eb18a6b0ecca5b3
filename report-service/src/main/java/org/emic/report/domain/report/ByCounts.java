package org.emic.report.domain.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emic.report.domain.Coding;
import org.emic.report.domain.Counts;
import org.emic.report.domain.Gap;
import org.emic.report.domain.Incident;
import org.emic.report.domain.IncidentId;
import org.emic.report.domain.Passage;
import org.emic.report.domain.PassageCodings;
import org.emic.report.domain.Transcript;
import org.emic.report.domain.report.Completeness.Complete;
import org.emic.report.domain.report.Completeness.Waiting;

/// Holds an analysis against the counts that were told when it was completed.
final class ByCounts {

    private final Analysis analysis;
    private final Counts counts;

    ByCounts(Analysis analysis) {
        this.analysis = analysis;
        this.counts = analysis.codes().counts();
    }

    Completeness result() {
        for (Completeness answer : List.of(transcripts(), passages(), codings(), new KnownCodes(analysis).result())) {
            if (answer instanceof Waiting) {
                return answer;
            }
        }
        return complete(analysis, List.of());
    }

    /// @param own what was given up here
    static Complete complete(Analysis analysis, List<Gap> own) {
        return new Complete(own,
                Stream.of(own, analysis.codes().gaps(), analysis.completed().gaps())
                        .flatMap(List::stream)
                        .distinct()
                        .sorted(Gap.CANONICAL)
                        .toList());
    }

    private Completeness transcripts() {
        // Whoever tells counts only has not heard of versions.
        for (Transcript transcript : analysis.transcripts()) {
            if (transcript.version() > 1) {
                return new Waiting("codings of version %d of transcript %d".formatted(transcript.version(),
                        transcript.number()));
            }
        }
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
        return followed == counts.codings() ? NOTHING_MISSING : agree("codings", all.size(), counts.codings());
    }

    static Completeness agree(String what, long here, long told) {
        return here == told ? NOTHING_MISSING : new Waiting("%d of %d %s".formatted(here, told, what));
    }

    static final Completeness NOTHING_MISSING = new Complete(List.of(), List.of());

}
