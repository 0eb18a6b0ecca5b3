package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One study's analysis: a deterministic function of the incidents that it was fed, in canonical order.
///
/// Between checkpoints each incident is compared with the codes as they are, joins those that apply or founds one: O(codes
/// d). At a checkpoint all incidents so far are compared with one another anew: O(n² d), from 8,192 incidents on about
/// O(n √n d). Checkpoints are after 2^k incidents and at the end of a transcript; from 4,096 incidents on, only at the end
/// of a transcript by which the study has grown by a quarter since the last one, from 8,192 on by a half, so that all
/// checkpoints together cost a small multiple of the last.
///
/// Not thread safe: one study is compared by one thread at a time.
public final class Analysis {

    private static final int LARGE = 4096;
    private static final int VERY_LARGE = 8192;

    private final Parameters parameters;
    private final PhraseFinder finder;
    private final Comparison comparison;
    private final List<Incident> all = new ArrayList<>();
    private final TreeSet<String> uncoded = new TreeSet<>();
    private @Nullable Incident last;
    private int consolidated;

    private Analysis(Parameters parameters, PhraseFinder finder) {
        this.parameters = parameters;
        this.finder = finder;
        this.comparison = new Comparison(parameters);
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
        int from = comparison.incidents().size();
        for (Incident incident : passage) {
            accept(incident);
        }
        return comparison.codingsFrom(from);
    }

    private void accept(Incident incident) {
        if (last != null && Incident.CANONICAL.compare(last, incident) >= 0) {
            throw new IllegalArgumentException(
                    "incident " + incident.id() + " does not follow " + last.id() + " in canonical order");
        }
        if (last != null && last.vector().length != incident.vector().length) {
            throw new IllegalArgumentException("the vector of incident " + incident.id() + " has "
                    + incident.vector().length + " dimensions, not " + last.vector().length);
        }
        last = incident;
        all.add(incident);
        Reading reading = Reading.of(incident, finder);
        if (reading.codable(incident.text())) {
            comparison.compare(incident, reading);
        } else {
            uncoded.add(incident.id().value());
        }
        if (Integer.bitCount(all.size()) == 1) {
            consolidate();
        }
    }

    /// The transcript is complete: a canonical checkpoint, at which the analysis calibrates, consolidates and labels.
    ///
    /// @throws IllegalArgumentException if a later transcript was begun already
    public void endTranscript(int transcriptNumber) {
        if (last != null && last.transcriptNumber() > transcriptNumber) {
            throw new IllegalArgumentException("transcript " + last.transcriptNumber() + " was begun before transcript "
                    + transcriptNumber + " ended");
        }
        int tolerated = all.size() < LARGE ? 0 : consolidated / (all.size() < VERY_LARGE ? 4 : 2);
        boolean grown = all.size() - consolidated > tolerated;
        if (grown) {
            consolidate();
        }
    }

    private void consolidate() {
        comparison.consolidate();
        consolidated = all.size();
    }

    /// The codes as they are now, in order of their first incident.
    public List<Code> codebook() {
        return comparison.codebook();
    }

    /// All codings as they are now: incidents in canonical order, then by similarity, highest first.
    public List<Coding> codings() {
        return comparison.codingsFrom(0);
    }

    /// Codes and codings as they are now.
    public Coded coded() {
        return new Coded(codebook(), codings());
    }

    /// All parameters by name.
    public Parameters parameters() {
        return parameters;
    }

}
