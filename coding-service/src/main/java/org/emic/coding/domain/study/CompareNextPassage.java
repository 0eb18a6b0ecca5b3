package org.emic.coding.domain.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.emic.coding.domain.Analysis;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodebookChange;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.domain.study.Completion.OfTranscript;
import org.emic.coding.domain.study.Completion.Versions;
import org.emic.coding.domain.study.PassageCodings.PassagePlan;
import org.emic.coding.domain.study.StoredCodings.Announced;
import org.emic.coding.domain.vectors.EmbedTexts;

/// Compares a study's next passage in canonical order, if it has arrived. A step is one transaction; any number of
/// instances may take steps at the same time, of different studies.
///
/// A step computes first and locks its study only to write, so that whoever changes the study does not wait for the
/// computing: a replay takes tens of seconds. Where the past was changed meanwhile, the step is taken again.
public final class CompareNextPassage {

    private final Analyses analyses;
    private final ArrivedWords words;
    private final StoredCodings codings;
    private final Announcements announcements;
    private final EmbedTexts embedding;
    private final KeptAnalyses kept;
    private final Parameters parameters;
    private final PhraseFinder phrases;

    public CompareNextPassage(Analyses analyses, ArrivedWords words, StoredCodings codings, Announcements announcements,
            EmbedTexts embedding, KeptAnalyses kept, Parameters parameters, PhraseFinder phrases) {
        this.analyses = analyses;
        this.words = words;
        this.codings = codings;
        this.announcements = announcements;
        this.embedding = embedding;
        this.kept = kept;
        this.parameters = parameters;
        this.phrases = phrases;
    }

    /// Takes one step within the current transaction.
    ///
    /// @param except studies that are passed over
    /// @throws Analyses.Stale if the study's past was changed meanwhile; the transaction must be rolled back
    /// @throws NotCompared if a step failed; the transaction must be rolled back
    public Step step(Set<StudyId> except) {
        Optional<StudyId> waiting = analyses.claimWaiting(except);
        if (waiting.isEmpty()) {
            return new Step.Idle();
        }
        try {
            return step(waiting.get());
        } catch (Analyses.Stale overtaken) {
            throw overtaken;
        } catch (RuntimeException | Error cause) {
            throw new NotCompared(waiting.get(), cause);
        }
    }

    private Step step(StudyId study) {
        AnalysisMethod method = AnalysisMethod.of(parameters, embedding.method());
        Position newest = analyses.newest(study);
        if (!newest.isAtTheBeginning() && !newest.methodKey().equals(method.key())) {
            // Another release compares otherwise; its analysis begins anew beside the old one.
            lock(newest);
            analyses.begin(study);
            return new Step.Begun(study);
        }
        Position at = newest.using(method);
        return words.transcript(study, at.next().transcript())
                .filter(transcript -> transcript.passages() == 0 || words.hasArrived(study, at.next())
                        || words.isGivenUp(study, at.next()))
                .<Step>map(transcript -> advance(at, transcript, method))
                .orElseGet(() -> new Step.Overtaken(study));
    }

    /// Locks the study for writing if its past is still what the step was computed from.
    private void lock(Position at) {
        analyses.lock(at.study());
        Position newest = analyses.newest(at.study());
        if (newest.analysis() != at.analysis() || newest.revision() != at.revision()) {
            throw new Analyses.Stale(at);
        }
    }

    /// Keeps the analysis in memory for the next step; call it only after the step's transaction was committed.
    public void committed(Step.Advanced step) {
        kept.keep(step.to(), step.analysis());
    }

    private Step.Advanced advance(Position at, Transcript transcript, AnalysisMethod method) {
        boolean last = at.next().passage() >= transcript.passages();
        // Read before the replay: its words may be taken back meanwhile.
        Optional<PassagePlan> plan = transcript.passages() == 0 || words.isGivenUp(at.study(), at.next())
                ? Optional.empty()
                : Optional.of(words.plan(at.study(), at.next()));
        Analysis analysis = kept.take(at).orElseGet(() -> replay(at));
        Optional<PassageCodings> compared = plan
                .map(passage -> PassageCodings.of(passage, analysis.compare(incidents(at.study(), at.next()))));
        int incidents = plan.map(passage -> passage.incidents().size()).orElse(0);
        if (last) {
            return endTranscript(at, analysis, incidents, method);
        }
        lock(at);
        compared.ifPresent(passage -> announce(at, passage, Map.of()));
        Position to = at.at(new PassageRef(at.next().transcript(), at.next().passage() + 1));
        analyses.advance(at, to, incidents);
        return new Step.Advanced(to, analysis, incidents, false);
    }

    /// A canonical checkpoint: the codebook is consolidated, and whatever changed is announced.
    private Step.Advanced endTranscript(Position at, Analysis analysis, int incidents, AnalysisMethod method) {
        analysis.endTranscript(at.next().transcript());
        List<Code> codebook = analysis.codebook();
        List<CodebookChange> changes = analysis.changes();
        lock(at);
        Position announced = announceCodebook(at, codebook, changes);
        Map<PassageRef, Announced> before = codings.announced(at);
        List<PassagePlan> plans = words.plans(at.study(), at.next());
        PassageCodings.among(plans, analysis.codings()).forEach(passage -> announce(at, passage, before));
        Position to = announced.at(new PassageRef(at.next().transcript() + 1, 1));
        analyses.advance(at, to, incidents);
        boolean complete = at.next().transcript() >= words.releasedThrough(at.study());
        if (complete) {
            complete(to, at.next().transcript(), analysis, method);
        }
        return new Step.Advanced(to, analysis, incidents, complete);
    }

    private Position announceCodebook(Position at, List<Code> codebook, List<CodebookChange> changes) {
        codings.storeCodebook(at, codebook);
        int version = at.codebookVersion();
        for (Announcements.Told told : announcements.codebookChanged(at, changes)) {
            codings.storeChanges(at, told.version(), told.changes());
            version = told.version();
        }
        return at.announced(version);
    }

    private void announce(Position at, PassageCodings passage, Map<PassageRef, Announced> before) {
        Announced last = before.getOrDefault(passage.passage(), new Announced(0, ""));
        String digest = passage.digest();
        if (!digest.equals(last.digest())) {
            Announced now = new Announced(last.version() + 1, digest);
            codings.store(at, passage, now);
            announcements.passageCoded(at, passage, now.version());
        }
    }

    private void complete(Position at, int through, Analysis analysis, AnalysisMethod method) {
        List<String> machines = words.instructionSets(at.study(), method.embedding().key());
        String fingerprint = analysis.fingerprint();
        announcements.analysisCompleted(at, new Completion(through, analyses.coverage(at), fingerprint,
                method.computedOn(machines), versions(at, through), words.gaps(at.study(), through)));
        analyses.complete(at, through, fingerprint);
    }

    private Versions versions(Position at, int through) {
        Map<PassageRef, Announced> announced = codings.announced(at);
        return new Versions(at.codebookVersion(), words.transcripts(at.study(), through)
                .stream()
                .map(transcript -> new OfTranscript(transcript.id(), transcript.number(), transcript.version(),
                        IntStream.rangeClosed(1, transcript.passages())
                                .mapToObj(passage -> new PassageRef(transcript.number(), passage))
                                .map(passage -> Optional.ofNullable(announced.get(passage))
                                        .map(Announced::version)
                                        .orElse(0))
                                .toList()))
                .toList());
    }

    /// Rebuilds the analysis from the stored incidents before this position: it is a function of them.
    private Analysis replay(Position at) {
        Analysis analysis = Analysis.begin(parameters, phrases);
        int transcript = 1;
        for (PassagePlan plan : words.plans(at.study(), at.next())) {
            while (transcript < plan.passage().transcript()) {
                endReplayed(analysis, transcript++);
            }
            if (plan.passage().compareTo(at.next()) < 0) {
                analysis.compare(incidents(at.study(), plan.passage()));
            }
        }
        while (transcript < at.next().transcript()) {
            endReplayed(analysis, transcript++);
        }
        return analysis;
    }

    /// What happened up to here was announced when it happened.
    private static void endReplayed(Analysis analysis, int transcript) {
        analysis.endTranscript(transcript);
        analysis.changes();
    }

    /// A passage's incidents with vectors under the present method; where another method was used when they arrived,
    /// they are embedded now.
    private List<Incident> incidents(StudyId study, PassageRef passage) {
        String key = embedding.method().key();
        List<String> missing = words.textsWithoutVector(study, passage, key);
        if (!missing.isEmpty()) {
            embedding.store(embedding.missing(missing));
        }
        return words.incidents(study, passage, key);
    }

}
