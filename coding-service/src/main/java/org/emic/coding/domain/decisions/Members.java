package org.emic.coding.domain.decisions;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.Exemplar;
import org.emic.coding.domain.Exemplars;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Similarity;
import org.emic.coding.domain.SpeakerCount;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.decisions.Utterances.Utterance;
import org.emic.coding.domain.graph.Vectors;

/// The incidents that carry a code.
final class Members {

    private static final Comparator<Utterance> IN_ORDER = Comparator.comparing(Utterance::place);

    private final List<Utterance> carrying;
    private final Utterance founder;
    private final float[] centre;
    private final Map<IncidentId, Utterance> said;

    private Members(List<Utterance> carrying, Utterance founder, float[] centre, Map<IncidentId, Utterance> said) {
        this.carrying = carrying;
        this.founder = founder;
        this.centre = centre;
        this.said = said;
    }

    static Members of(Entry entry, Map<IncidentId, Utterance> said, int dimensions) {
        List<Utterance> carrying = utterances(
                entry.codings().stream().filter(coding -> coding.status() != Status.REJECTED && !coding.isBeside()),
                said);
        List<Utterance> all = utterances(entry.codings().stream(), said);
        return new Members(carrying, all.getFirst(), centre(carrying.isEmpty() ? all : carrying, dimensions), said);
    }

    private static List<Utterance> utterances(Stream<Coding> codings, Map<IncidentId, Utterance> said) {
        return codings.map(Coding::incident)
                .distinct()
                .flatMap(incident -> Optional.ofNullable(said.get(incident)).stream())
                .sorted(IN_ORDER)
                .toList();
    }

    /// Where only stage directions are coded there is nothing to compare with, and no direction.
    private static float[] centre(List<Utterance> carrying, int dimensions) {
        List<float[]> vectors = compared(carrying).map(Incident::vector).toList();
        if (vectors.isEmpty()) {
            return new float[dimensions];
        }
        double[] sum = new double[vectors.getFirst().length];
        for (float[] vector : vectors) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vector[d];
            }
        }
        return Vectors.unit(sum);
    }

    private static Stream<Incident> compared(List<Utterance> utterances) {
        return utterances.stream().flatMap(utterance -> utterance.compared().stream());
    }

    Utterance founder() {
        return founder;
    }

    int size() {
        return carrying.size();
    }

    float[] centre() {
        return centre;
    }

    List<SpeakerCount> speakers() {
        return SpeakerCount.of(carrying.stream().map(Utterance::speaker));
    }

    List<Exemplar> exemplars(int most) {
        return Exemplars.among(compared(carrying).toList(), centre, most);
    }

    /// The coding with its similarity, where a person gave it and nothing was compared. That of words which are no incident
    /// is 0: nothing is ever compared with them.
    Coding compared(Coding coding) {
        if (!Double.isNaN(coding.similarity())) {
            return coding;
        }
        double similarity = Optional.ofNullable(said.get(coding.incident()))
                .filter(_ -> !coding.isBeside())
                .flatMap(Utterance::compared)
                .map(incident -> Similarity.of(incident.vector(), centre))
                .orElse(0.0);
        return new Coding(coding.id(), coding.incident(), coding.code(), similarity, coding.ledger(), coding.status(),
                coding.coder(), coding.stretch());
    }

}
