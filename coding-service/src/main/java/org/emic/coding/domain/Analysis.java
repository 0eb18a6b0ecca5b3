package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.emic.coding.domain.stance.Once;
import org.jspecify.annotations.Nullable;

/// One study's analysis: a deterministic function of the incidents that it was fed, in canonical order, of the codebook and
/// codings that a researcher brought, and of the decisions that it is to learn from, if any.
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
    private final Coder coder;
    private final Set<CodeId> learnt;
    private final HumanCodings people = new HumanCodings();
    private final Once once = new Once();
    private final List<Incident> all = new ArrayList<>();
    private final TreeSet<String> uncoded = new TreeSet<>();
    private @Nullable Incident last;
    private int consolidated;

    private Analysis(Parameters parameters, PhraseFinder finder, OwnCodebook codebook) {
        this.parameters = parameters;
        this.finder = finder;
        this.learnt = codebook.codes().stream().filter(OwnCode::learnt).map(OwnCode::id).collect(Collectors.toSet());
        this.coder = codebook.codes().isEmpty()
                ? new Comparison(parameters, Reserved.NOTHING)
                : new CodebookFirst(codebook, people, parameters);
    }

    /// An analysis without any incident.
    public static Analysis begin(Parameters parameters, PhraseFinder phrases) {
        return begin(parameters, phrases, OwnCodebook.NONE);
    }

    /// An analysis without any incident, which suggests the codes of this codebook.
    public static Analysis begin(Parameters parameters, PhraseFinder phrases, OwnCodebook codebook) {
        return new Analysis(parameters, phrases, codebook);
    }

    /// Compares further incidents, in canonical order, and answers their codings as they are now. Consolidates by itself
    /// after 2^k incidents. How the incidents are cut into passages makes no difference.
    ///
    /// @throws IllegalArgumentException if an incident does not follow the last one in canonical order, or its vector
    ///         has another length than the first one's
    public List<Coding> compare(List<Incident> passage) {
        return compare(passage, List.of());
    }

    /// The same, with what people coded of these incidents with codes of the codebook that was brought.
    public List<Coding> compare(List<Incident> passage, List<HumanCoding> codings) {
        people.add(codings);
        int from = coder.incidents().size();
        for (Incident incident : passage) {
            accept(incident);
        }
        return codingsFrom(from);
    }

    private List<Coding> codingsFrom(int number) {
        return IntStream.range(number, coder.incidents().size())
                .mapToObj(coder::codings)
                .flatMap(List::stream)
                .toList();
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
        Reading reading = Reading.of(incident, finder, once);
        if (reading.codable(incident.text()) || !people.applying(incident.id()).isEmpty()) {
            coder.compare(incident, reading);
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
        coder.consolidate();
        consolidated = all.size();
    }

    /// The codes as they are now, in order of their first incident.
    public List<Code> codebook() {
        return coder.codebook();
    }

    /// All codings as they are now: incidents in canonical order, then by similarity, highest first.
    public List<Coding> codings() {
        return codingsFrom(0);
    }

    /// Codes and codings as they are now.
    public Coded coded() {
        return new Coded(codebook(), codings(), coder.unused(), learnt);
    }

    /// All parameters by name.
    public Parameters parameters() {
        return parameters;
    }

}
