package org.emic.coding.domain.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emic.coding.domain.ChangeLog;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.CodebookChange;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.CodingId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.decisions.Act;
import org.emic.coding.domain.decisions.Decided;
import org.emic.coding.domain.decisions.History;
import org.emic.coding.domain.decisions.Seen;
import org.emic.coding.domain.decisions.Utterances;
import org.emic.coding.domain.study.Completion.OfTranscript;
import org.emic.coding.domain.study.Completion.Versions;
import org.emic.coding.domain.study.PassageCodings.PassagePlan;
import org.emic.coding.domain.study.StoredCodings.Announced;
import org.emic.coding.domain.vectors.EmbedTexts;

/// Keeps what an analysis suggests, applies people's decisions to it, and tells what changed thereby. Every method belongs
/// into a transaction that has locked the study.
public final class TellAnalysis {

    private final Analyses analyses;
    private final ArrivedWords words;
    private final StoredSuggestions suggestions;
    private final StoredDecisions decisions;
    private final StoredCodings codings;
    private final TellMemos memos;
    private final Announcements announcements;
    private final EmbedTexts embedding;
    private final Parameters parameters;

    public TellAnalysis(Analyses analyses, ArrivedWords words, StoredSuggestions suggestions,
            StoredDecisions decisions, StoredCodings codings, TellMemos memos, Announcements announcements,
            EmbedTexts embedding, Parameters parameters) {
        this.analyses = analyses;
        this.words = words;
        this.suggestions = suggestions;
        this.decisions = decisions;
        this.codings = codings;
        this.memos = memos;
        this.announcements = announcements;
        this.embedding = embedding;
        this.parameters = parameters;
    }

    /// A passage between checkpoints. What people decided about it is applied at the next one.
    void passage(Position at, PassageCodings compared) {
        suggestions.store(at, List.of(compared));
        announce(at, compared, Map.of(), Optional.empty());
    }

    /// A checkpoint: everything is suggested anew.
    ///
    /// @param plans the passages that were compared
    /// @return the position with the version of the codebook that was told
    Position checkpoint(Position at, List<PassagePlan> plans, Coded suggested) {
        suggestions.storeCodebook(at, suggested);
        suggestions.store(at, PassageCodings.among(plans, suggested.codings()));
        History history = decisions.history(at.study());
        return tell(at, plans, suggested, history, decided(at.study(), suggested, history));
    }

    /// The decisions have changed, the suggestions have not.
    ///
    /// @return the position with the version of the codebook that was told
    Position decisions(Position at) {
        Coded suggested = suggestions.suggested(at);
        History history = decisions.history(at.study());
        return decisions(at, suggested, history, decided(at.study(), suggested, history));
    }

    /// The same, where it is known what the suggestions come to.
    Position decisions(Position at, Coded suggested, Decided decided) {
        return decisions(at, suggested, decisions.history(at.study()), decided);
    }

    private Position decisions(Position at, Coded suggested, History history, Decided decided) {
        List<PassagePlan> plans = words.plans(at.study(), at.next())
                .stream()
                .filter(plan -> plan.passage().compareTo(at.next()) < 0)
                .toList();
        return tell(at, plans, suggested, history, decided);
    }

    /// What suggestions come to with these decisions.
    Decided decided(StudyId study, Coded suggested, History history) {
        return Decided.of(settled(suggested), history, utterances(study), parameters.exemplars());
    }

    /// The suggested codes that an act concerns, as they stand before whoever acts.
    List<Seen> seen(StudyId study, Act act, Coded suggested, History history) {
        return Seen.by(act, settled(suggested), history, utterances(study));
    }

    private Utterances utterances(StudyId study) {
        return new ArrivedUtterances(words, study, embedding.method().key());
    }

    /// The analysis is complete up to a transcript.
    void complete(Position at, int through, AnalysisMethod method) {
        List<String> machines = words.instructionSets(at.study(), method.embedding().key());
        String fingerprint = codings.coded(at).fingerprint();
        announcements.analysisCompleted(at, new Completion(through, analyses.coverage(at), fingerprint,
                method.computedOn(machines), versions(at, through), words.gaps(at.study(), through)));
        analyses.complete(at, through, fingerprint);
    }

    private Position tell(Position at, List<PassagePlan> plans, Coded suggested, History history, Decided decided) {
        memos.tell(at, history);
        List<Coding> all = new ArrayList<>(decided.coded().codings());
        all.addAll(unsettled(suggested, decided.coded()));
        List<PassageCodings> passages = PassageCodings.among(plans, all);
        Coded coded = new Coded(decided.coded().codes(),
                passages.stream().flatMap(passage -> passage.codings().stream()).toList());
        ChangeLog.Told last = codings.told(at, coded.codes());
        List<CodebookChange> changes = ChangeLog.between(last, coded, decided.reasons());
        codings.storeCodebook(at, last.codes(), coded.codes(), decided.empty());
        Position told = announce(at, changes);
        Map<PassageRef, Announced> before = codings.announced(at);
        Set<IncidentId> otherwise = codedOtherwise(suggested.codings(), all);
        Map<PassageRef, String> digests = suggestions.digests(at);
        passages.forEach(passage -> announce(at, passage, before, passage.touches(otherwise)
                ? Optional.empty()
                : Optional.ofNullable(digests.get(passage.passage()))));
        return told;
    }

    /// The incidents of which a coding is not the very one that is suggested. A digest costs more than looking for them.
    private static Set<IncidentId> codedOtherwise(List<Coding> suggested, List<Coding> decided) {
        Set<Coding> same = Collections.newSetFromMap(new IdentityHashMap<>());
        same.addAll(suggested);
        Set<Coding> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(decided);
        Set<IncidentId> otherwise = new HashSet<>();
        Stream.concat(suggested.stream().filter(coding -> !kept.contains(coding)),
                decided.stream().filter(coding -> !same.contains(coding)))
                .forEach(coding -> otherwise.add(coding.incident()));
        return otherwise;
    }

    /// Without the codings whose codes were founded since the last checkpoint.
    private static Coded settled(Coded suggested) {
        Set<CodeId> known = known(suggested);
        return new Coded(suggested.codes(),
                suggested.codings().stream().filter(coding -> known.contains(coding.code())).toList(),
                suggested.unused(), suggested.learnt());
    }

    /// The codings whose codes were founded since the last checkpoint. A code that people touched in an earlier analysis may
    /// be founded anew, and has kept its incidents.
    private static List<Coding> unsettled(Coded suggested, Coded decided) {
        Set<CodeId> known = known(suggested);
        List<Coding> since = suggested.codings().stream().filter(coding -> !known.contains(coding.code())).toList();
        if (since.isEmpty()) {
            return since;
        }
        Set<CodingId> kept = decided.codings().stream().map(Coding::id).collect(Collectors.toSet());
        return since.stream().filter(coding -> !kept.contains(coding.id())).toList();
    }

    private static Set<CodeId> known(Coded suggested) {
        Set<CodeId> known = new HashSet<>();
        suggested.codes().forEach(code -> known.add(code.id()));
        suggested.unused().forEach(code -> known.add(code.id()));
        return known;
    }

    private Position announce(Position at, List<CodebookChange> changes) {
        int version = at.codebookVersion();
        for (Announcements.Told told : announcements.codebookChanged(at, changes)) {
            codings.storeChanges(at, told.version(), told.changes());
            version = told.version();
        }
        return at.announced(version);
    }

    /// @param known the digest, where it is known
    private void announce(Position at, PassageCodings passage, Map<PassageRef, Announced> before,
            Optional<String> known) {
        Announced last = before.getOrDefault(passage.passage(), new Announced(0, ""));
        String digest = known.orElseGet(passage::digest);
        if (!digest.equals(last.digest())) {
            Announced now = new Announced(last.version() + 1, digest);
            codings.store(at, passage, now);
            announcements.passageCoded(at, passage, now.version());
        }
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

}
