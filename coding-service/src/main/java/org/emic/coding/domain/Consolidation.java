package org.emic.coding.domain;

import java.util.List;
import org.emic.coding.domain.graph.Groups;
import org.emic.coding.domain.graph.Integration;
import org.emic.coding.domain.graph.MapEquation;
import org.emic.coding.domain.graph.Neighbours;
import org.emic.coding.domain.graph.Settlement;
import org.emic.coding.domain.graph.Vectors;

/// All incidents of a prefix compared with one another at a checkpoint. A function of the incidents so far and nothing
/// else, so that a study analysed bit by bit comes out like one analysed at once.
///
/// Each incident is linked with its nearest others, links are grouped (the map equation), groups of one kind are merged
/// by the study's own measure, and each incident is compared once more with the groups as they became. O(n² d) time.
record Consolidation(Groups groups, float[][] centres, Calibration calibration) {

    static Consolidation of(List<float[]> rows, Parameters parameters) {
        Vectors vectors = Vectors.of(rows);
        Vectors centred = vectors.centred(parameters.neighbours());
        int root = (int) Math.sqrt(rows.size());
        int links = Math.min(parameters.neighbours(), Math.max(2, root));
        Neighbours neighbours = Neighbours.among(centred, links);
        Groups found = MapEquation.groups(neighbours.graph(centred));
        double kin = Integration.scale(centred, found).at(parameters.kinship());
        Groups integrated = Integration.merge(centred, found, kin);
        Groups groups = Settlement.settle(vectors, integrated);
        float[][] centres = Settlement.centres(vectors, groups);
        return new Consolidation(groups, centres,
                Calibration.read(vectors, groups, centres, nearest(vectors, neighbours)));
    }

    private static double[] nearest(Vectors vectors, Neighbours neighbours) {
        double[] nearest = new double[vectors.size()];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = neighbours.of(i).length == 0 ? 1 : vectors.similarity(i, neighbours.of(i)[0]);
        }
        return nearest;
    }

}
