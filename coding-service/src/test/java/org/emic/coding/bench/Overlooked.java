package org.emic.coding.bench;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.graph.Groups;
import org.emic.coding.domain.graph.MapEquation;
import org.emic.coding.domain.graph.Neighbours;
import org.emic.coding.domain.graph.Settlement;
import org.emic.coding.domain.graph.Vectors;

/// What looking for neighbours in part of a large study overlooks: the share of nearest others that are found, and how far
/// the groups agree with those that come of comparing all with all (stance left aside).
///
/// @param found share of the right neighbours
/// @param ofNearest share of incidents whose nearest other was found
/// @param properties ARI of the inner groups
record Overlooked(int incidents, double found, double ofNearest, double properties) {

    private static final int PRIOR = 15;

    static Overlooked in(RecombinedTalk talk, int size) {
        Vectors vectors = Vectors.of(IntStream.range(0, size).mapToObj(i -> talk.incident(i).vector()).toList());
        Vectors centred = vectors.centred(PRIOR);
        int k = (int) Math.round(Parameters.standard().neighbours() * Math.log(size));
        Neighbours part = Neighbours.among(centred, k);
        Neighbours whole = Neighbours.amongAll(centred, k);
        long same = 0;
        int first = 0;
        for (int i = 0; i < size; i++) {
            int[] right = whole.of(i);
            same += Arrays.stream(part.of(i)).filter(its -> Arrays.stream(right).anyMatch(one -> one == its)).count();
            first += part.of(i)[0] == right[0] ? 1 : 0;
        }
        return new Overlooked(size, (double) same / ((long) size * k), (double) first / size,
                agreement(properties(vectors, centred, whole), properties(vectors, centred, part)));
    }

    private static Groups properties(Vectors vectors, Vectors centred, Neighbours neighbours) {
        return Settlement.settle(vectors, MapEquation.groups(neighbours.graph(centred)), neighbours);
    }

    private static double agreement(Groups exact, Groups ours) {
        return Agreement.of(labels(exact), labels(ours)).adjustedRand();
    }

    private static List<String> labels(Groups groups) {
        return Arrays.stream(groups.toArray()).mapToObj(String::valueOf).toList();
    }

    @Override
    public String toString() {
        return "%n  %d incidents, neighbours looked for in part: %.3f of all found, %.3f of the nearest ones; ARI of properties with exact neighbours %.3f"
                .formatted(incidents, found, ofNearest, properties);
    }

}
