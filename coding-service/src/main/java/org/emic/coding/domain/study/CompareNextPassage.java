package org.emic.coding.domain.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.emic.coding.domain.Analysis;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.domain.study.PassageCodings.PassagePlan;
import org.emic.coding.domain.vectors.EmbedTexts;

/// Compares a study's next passage in canonical order, if it has arrived. A step is one transaction; any number of
/// instances may take steps at the same time, of different studies.
///
/// A step computes first and locks its study only to write, so that whoever changes the study does not wait for the
/// computing: a replay takes tens of seconds. Where the past was changed meanwhile, the step is taken again.
public final class CompareNextPassage {

    private final Analyses analyses;
    private final ArrivedWords words;
    private final TellAnalysis tell;
    private final EmbedTexts embedding;
    private final OwnCodebooks codebooks;
    private final KeptAnalyses kept;
    private final Parameters parameters;
    private final PhraseFinder phrases;

    public CompareNextPassage(Analyses analyses, ArrivedWords words, TellAnalysis tell, EmbedTexts embedding,
            OwnCodebooks codebooks, KeptAnalyses kept, Parameters parameters, PhraseFinder phrases) {
        this.analyses = analyses;
        this.words = words;
        this.tell = tell;
        this.embedding = embedding;
        this.codebooks = codebooks;
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
        AnalysisMethod method = AnalysisMethod.of(parameters, codebooks.parameters(study), embedding.method());
        Position newest = analyses.newest(study);
        if (!newest.isAtTheBeginning() && !newest.methodKey().equals(method.key())) {
            // Another release compares otherwise; its analysis begins anew beside the old one.
            var _ = lock(newest);
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

    /// Locks the study for writing if its past is still what the step was computed from. People may have decided something
    /// meanwhile.
    private Position lock(Position at) {
        analyses.lock(at.study());
        Position newest = analyses.newest(at.study());
        if (newest.analysis() != at.analysis() || newest.revision() != at.revision()) {
            throw new Analyses.Stale(at);
        }
        return at.announced(newest.codebookVersion());
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
                .map(passage -> PassageCodings.of(passage, compare(analysis, at.study(), at.next())));
        int incidents = plan.map(passage -> passage.incidents().size()).orElse(0);
        if (last) {
            return endTranscript(at, analysis, incidents, method);
        }
        Position locked = lock(at);
        compared.ifPresent(passage -> tell.passage(locked, passage));
        Position to = locked.at(new PassageRef(at.next().transcript(), at.next().passage() + 1));
        analyses.advance(locked, to, incidents);
        return new Step.Advanced(to, analysis, incidents, false);
    }

    /// A canonical checkpoint: the codebook is consolidated, and whatever changed is told.
    private Step.Advanced endTranscript(Position from, Analysis analysis, int incidents, AnalysisMethod method) {
        PassageRef last = from.next();
        analysis.endTranscript(last.transcript());
        Coded suggested = analysis.coded();
        Position at = lock(from);
        Position to = tell.checkpoint(at, words.plans(at.study(), last), suggested)
                .at(new PassageRef(last.transcript() + 1, 1));
        analyses.advance(at, to, incidents);
        boolean complete = last.transcript() >= words.releasedThrough(at.study());
        if (complete) {
            tell.complete(to, last.transcript(), method);
        }
        return new Step.Advanced(to, analysis, incidents, complete);
    }

    /// Rebuilds the analysis from the stored incidents before this position: it is a function of them.
    private Analysis replay(Position at) {
        Analysis analysis = Analysis.begin(parameters, phrases, codebooks.of(at.study()));
        int transcript = 1;
        for (PassagePlan plan : words.plans(at.study(), at.next())) {
            while (transcript < plan.passage().transcript()) {
                analysis.endTranscript(transcript++);
            }
            if (plan.passage().compareTo(at.next()) < 0) {
                compare(analysis, at.study(), plan.passage());
            }
        }
        while (transcript < at.next().transcript()) {
            analysis.endTranscript(transcript++);
        }
        return analysis;
    }

    private List<Coding> compare(Analysis analysis, StudyId study, PassageRef passage) {
        return analysis.compare(incidents(study, passage), codebooks.codings(study, passage));
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
