package org.emic.coding.domain;

import java.util.List;
import org.emic.coding.domain.graph.Groups;
import org.emic.coding.domain.graph.Integration;
import org.emic.coding.domain.graph.MapEquation;
import org.emic.coding.domain.graph.Neighbours;
import org.emic.coding.domain.graph.Pairs;
import org.emic.coding.domain.graph.Settlement;
import org.emic.coding.domain.graph.Vectors;

/// All incidents of a prefix compared with one another at a checkpoint. A function of the incidents so far and nothing
/// else, so that a study analysed bit by bit comes out like one analysed at once.
///
/// Each incident is linked with its nearest others, links are grouped (the map equation), and each incident is compared
/// once more with the groups as they became. Groups that tell of the same act become one code, whose properties they are,
/// unless they say the contrary of each other. O(n² d) time; in a study of 8,192 incidents
/// and more, where nearest others are looked for in part of them, about O(n √n d).
///
/// @param properties the inner group of each incident
/// @param codes the code of each inner group
record Consolidation(Groups properties, Groups codes, Calibration calibration) {

    /// So many incidents weigh as much as the belief that a study has no middle of its own.
    private static final int PRIOR = 15;

    /// @param pairs of the same study at earlier checkpoints
    static Consolidation of(List<float[]> rows, List<Reading> readings, Pairs pairs, Parameters parameters) {
        Vectors vectors = Vectors.of(rows);
        Vectors centred = vectors.centred(PRIOR);
        Neighbours neighbours = Neighbours.among(vectors, centred, links(rows.size(), parameters), pairs);
        Groups properties = Settlement.settle(vectors, MapEquation.groups(neighbours.graph(centred)), neighbours);
        Groups codes = Integration.merge(centred, properties, readings.stream().map(Reading::acts).toList(),
                (one, other) -> readings.get(one).stance().opposes(readings.get(other).stance()));
        return new Consolidation(properties, codes,
                Calibration.read(vectors, properties, codes, nearest(vectors, neighbours)));
    }

    /// Of the order of the logarithm of n, as a graph of neighbours needs to hang together (U. von Luxburg 2007, A
    /// tutorial on spectral clustering, section 2.2), and in a small study no more than the square root.
    private static int links(int size, Parameters parameters) {
        double wanted = Math.min(parameters.neighbours() * Math.log(size), Math.sqrt(size));
        return Math.max(2, (int) Math.round(wanted));
    }

    private static double[] nearest(Vectors vectors, Neighbours neighbours) {
        double[] nearest = new double[vectors.size()];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = neighbours.of(i).length == 0 ? 1 : vectors.similarity(i, neighbours.of(i)[0]);
        }
        return nearest;
    }

}
