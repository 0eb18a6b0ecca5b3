package org.emic.report.domain.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emic.report.domain.Coding;
import org.emic.report.domain.Gap;
import org.emic.report.domain.Incident;
import org.emic.report.domain.IncidentId;
import org.emic.report.domain.Passage;
import org.emic.report.domain.PassageCodings;
import org.emic.report.domain.Transcript;
import org.emic.report.domain.Versions;
import org.emic.report.domain.Versions.OfTranscript;
import org.emic.report.domain.report.Analysis.Place;
import org.emic.report.domain.report.Completeness.Waiting;
import org.emic.report.domain.report.Decisions.GivenUp;

/// Holds an analysis against the exact versions that were told when it was completed. What is missing and was given up
/// here is a gap.
final class ByVersions {

    private final Analysis analysis;
    private final Versions versions;
    private final Map<Place, Passage> words;
    private final Map<Place, PassageCodings> codings;
    private final List<Gap> own = new ArrayList<>();
    private final List<Gap> withoutCodings = new ArrayList<>();

    ByVersions(Analysis analysis, Versions versions) {
        this.analysis = analysis;
        this.versions = versions;
        this.words = analysis.passages()
                .stream()
                .collect(Collectors.toMap(one -> new Place(one.transcript(), one.passage()), Function.identity()));
        this.codings = analysis.codings()
                .stream()
                .collect(Collectors.toMap(one -> new Place(one.transcript(), one.passage()), Function.identity()));
    }

    Completeness result() {
        return Stream.<Optional<String>>of(transcripts(), codebook(), passages(), incidents(), counts())
                .flatMap(Optional::stream)
                .findFirst()
                .<Completeness>map(Waiting::new)
                .orElseGet(() -> {
                    Analysis whole = analysis.without(own);
                    return new KnownCodes(whole).result() instanceof Waiting waiting
                            ? waiting
                            : ByCounts.complete(analysis, own);
                });
    }

    private Optional<String> transcripts() {
        Set<Integer> here = analysis.transcripts().stream().map(Transcript::number).collect(Collectors.toSet());
        Set<Integer> told = versions.transcripts().stream().map(OfTranscript::number).collect(Collectors.toSet());
        if (told.stream().anyMatch(analysis.decisions().removed()::contains)) {
            return Optional.of("an analysis without the transcript that was taken back");
        }
        return here.equals(told)
                ? versions.transcripts().stream().filter(this::isOther).findFirst().map(ByVersions::otherVersion)
                : Optional.of("%d of %d transcripts".formatted(here.size(), told.size()));
    }

    /// Whether words of another version are here than those that were coded.
    private boolean isOther(OfTranscript told) {
        return Stream
                .concat(analysis.transcripts()
                        .stream()
                        .filter(here -> here.number() == told.number())
                        .map(Transcript::version),
                        analysis.passages()
                                .stream()
                                .filter(here -> here.transcript() == told.number())
                                .map(Passage::version))
                .anyMatch(version -> version != told.version());
    }

    private static String otherVersion(OfTranscript told) {
        return "words and codings of the same version of transcript %d; %d was coded".formatted(told.number(),
                told.version());
    }

    private Optional<String> codebook() {
        return analysis.codebook().hasNoGap() && analysis.codebook().version() == versions.codebook()
                ? Optional.empty()
                : Optional.of("a change of the codebook");
    }

    private Optional<String> passages() {
        List<GivenUp> givenUp = analysis.decisions().codings();
        for (OfTranscript transcript : versions.transcripts()) {
            for (int passage = 1; passage <= transcript.passages().size(); passage++) {
                Optional<String> missing = missing(transcript, passage);
                if (missing.isPresent()) {
                    return missing;
                }
            }
        }
        if (withoutCodings.size() > givenUp.size()) {
            return Optional.of("the codings of %d passages, of which %d were given up".formatted(withoutCodings.size(),
                    givenUp.size()));
        }
        // One of them may be what nobody has decided about, and an act about a version that was replaced since.
        if (!withoutCodings.isEmpty() && analysis.decisions().undecided() > 0) {
            return Optional.of("a decision about %d records of codings".formatted(analysis.decisions().undecided()));
        }
        for (int i = 0; i < withoutCodings.size(); i++) {
            Gap gap = withoutCodings.get(i);
            GivenUp record = givenUp.get(i);
            own.add(new Gap(gap.transcriptId(), gap.transcript(), gap.passage(), record.reader(), record.reason()));
        }
        return Optional.empty();
    }

    private Optional<String> missing(OfTranscript transcript, int passage) {
        Place place = new Place(transcript.number(), passage);
        String name = "passage %d of transcript %d".formatted(passage, transcript.number());
        if (!words.containsKey(place)) {
            Optional<GivenUp> givenUp = analysis.decisions().aboutWords(transcript.transcriptId(), passage);
            givenUp.ifPresent(record -> own.add(new Gap(transcript.transcriptId(), transcript.number(), passage,
                    record.reader(), record.reason())));
            if (givenUp.isEmpty()) {
                return Optional.of(name);
            }
        }
        int told = transcript.passages().get(passage - 1);
        int here = Optional.ofNullable(codings.get(place)).map(PassageCodings::version).orElse(0);
        if (told > 0 && here > told) {
            return Optional.of("the next completion: the codings of %s have moved on".formatted(name));
        }
        if (here < told) {
            withoutCodings.add(new Gap(transcript.transcriptId(), transcript.number(), passage, "", ""));
        }
        return Optional.empty();
    }

    /// Whether the codings speak of each incident, and of no other one.
    private Optional<String> incidents() {
        Set<Place> left = own.stream().map(gap -> new Place(gap.transcript(), gap.passage()))
                .collect(Collectors.toSet());
        for (PassageCodings coded : codings.values()) {
            Place place = new Place(coded.transcript(), coded.passage());
            Passage passage = words.get(place);
            if (passage != null && !left.contains(place)) {
                Set<IncidentId> known = passage.incidents().stream().map(Incident::id).collect(Collectors.toSet());
                Set<IncidentId> looked = Stream
                        .concat(coded.codings().stream().map(Coding::incident), coded.uncoded().stream())
                        .collect(Collectors.toSet());
                if (!looked.equals(known)) {
                    return Optional.of("the codings of passage %d of transcript %d as they are now"
                            .formatted(coded.passage(), coded.transcript()));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> counts() {
        if (!own.isEmpty()) {
            return Optional.empty();
        }
        List<Coding> all = analysis.codings().stream().flatMap(coded -> coded.codings().stream()).toList();
        long coded = all.stream().map(Coding::incident).distinct().count();
        return ByCounts.agree("coded incidents", coded,
                analysis.codes().counts().codedIncidents()) instanceof Waiting waiting
                        ? Optional.of(waiting.what())
                        : Optional.empty();
    }

}
