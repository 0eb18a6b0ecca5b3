package org.emic.coding.domain;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A category as the analysis has it now.
///
/// @param label unique in the codebook
/// @param definition a person's; empty where nobody has given one
/// @param founder the code's first incident; the id derives from it
/// @param incidents how many carry it
/// @param speakers most incidents first
/// @param exemplars typical ones first
/// @param labels candidates for the label, best first; never empty
/// @param terms words that set the code apart, heaviest first
/// @param centre a unit vector
@SuppressWarnings("ArrayRecordComponent")
public record Code(CodeId id, String label, Origin origin, Status status, String definition,
        IncidentId founder, First first, int incidents,
        List<SpeakerCount> speakers, List<Exemplar> exemplars, List<CandidateLabel> labels, List<Term> terms,
        float[] centre) {

    /// The same as a person's own.
    Code ownedWith(String theirs) {
        return new Code(id, label, origin, Status.HUMAN, theirs, founder, first, incidents, speakers, exemplars, labels,
                terms, centre);
    }

    public Code {
        speakers = List.copyOf(speakers);
        exemplars = List.copyOf(exemplars);
        labels = List.copyOf(labels);
        terms = List.copyOf(terms);
    }

    /// Also by the numbers of the centre.
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Code other && id.equals(other.id) && label.equals(other.label)
                && origin == other.origin && status == other.status && definition.equals(other.definition)
                && founder.equals(other.founder) && first.equals(other.first) && incidents == other.incidents
                && speakers.equals(other.speakers) && exemplars.equals(other.exemplars) && labels.equals(other.labels)
                && terms.equals(other.terms) && Arrays.equals(centre, other.centre);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

}
