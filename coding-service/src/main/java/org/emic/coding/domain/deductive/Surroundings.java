package org.emic.coding.domain.deductive;

import java.util.ArrayList;
import java.util.List;
import org.emic.coding.domain.graph.Neighbours;
import org.emic.coding.domain.graph.Vectors;

/// Vectors of incidents, drawn half way towards those most like them (simple graph convolution, Wu et al. 2019, "Simplifying
/// graph convolutional networks", section 2) and, where order carries meaning, towards the talk around them.
///
/// What a few words leave open, others say; so the few incidents that a person coded speak for those around them, too.
final class Surroundings {

    private static final int ALIKE = 10;
    private static final double HALF = 0.5;
    private static final int LAGS = 3;
    private static final int PRIOR = 15;

    /// Like ones are searched for within so many incidents: all comparing then stays linear in the study.
    private static final int BLOCK = 4096;

    private Surroundings() {}

    /// A unit vector an incident, seen from the middle of all.
    static List<float[]> of(List<Said> talk) {
        Vectors centred = Vectors.of(talk.stream().map(said -> said.wording().vector()).toList()).centred(PRIOR);
        List<float[]> rows = rows(centred);
        double[][] drawn = new double[talk.size()][centred.dimensions()];
        double nearness = 0;
        for (int from = 0; from < rows.size(); from += BLOCK) {
            nearness += drawToLike(rows, from, Math.min(rows.size(), from + BLOCK), drawn);
        }
        double[] order = serial(talk, rows, nearness / Math.max(1, talk.size()));
        for (int i = 0; i < talk.size(); i++) {
            add(drawn[i], rows.get(i), 1 - HALF);
            for (int lag = 1; lag <= LAGS; lag++) {
                drawToTalk(talk, rows, i, i - lag, order[lag - 1], drawn[i]);
                drawToTalk(talk, rows, i, i + lag, order[lag - 1], drawn[i]);
            }
        }
        List<float[]> units = new ArrayList<>();
        for (double[] row : drawn) {
            units.add(Vectors.unit(row));
        }
        return units;
    }

    /// The vectors one by one.
    static List<float[]> rows(Vectors vectors) {
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            double[] row = new double[vectors.dimensions()];
            vectors.addTo(row, i);
            rows.add(Vectors.unit(row));
        }
        return rows;
    }

    /// Draws the incidents of a block to those most like them; answers how near these are, on average, summed over the
    /// block.
    private static double drawToLike(List<float[]> rows, int from, int to, double[][] drawn) {
        Vectors block = Vectors.of(rows.subList(from, to));
        Neighbours neighbours = Neighbours.among(block, ALIKE);
        double sum = 0;
        for (int i = 0; i < block.size(); i++) {
            int[] alike = neighbours.of(i);
            double[] similarities = new double[alike.length];
            double weights = 1e-9;
            double nearness = 0;
            for (int k = 0; k < alike.length; k++) {
                similarities[k] = block.similarity(i, alike[k]);
                weights += Math.max(0, similarities[k]);
                nearness += similarities[k];
            }
            for (int k = 0; k < alike.length; k++) {
                add(drawn[from + i], rows.get(from + alike[k]), HALF * Math.max(0, similarities[k]) / weights);
            }
            sum += alike.length == 0 ? 0 : nearness / alike.length;
        }
        return sum;
    }

    private static void drawToTalk(List<Said> talk, List<float[]> rows, int i, int other, double order,
            double[] drawn) {
        if (order > 0 && together(talk, i, other)) {
            add(drawn, rows.get(other), HALF * order);
        }
    }

    /// How much the order says, for each distance: 0 where what follows is as unlike as anything else, 1 where it is as
    /// alike as an incident's nearest. What chance reaches in one case of twenty (2/√n, Bartlett 1946) counts as 0.
    private static double[] serial(List<Said> talk, List<float[]> rows, double nearness) {
        double strangers = strangers(rows);
        double[] order = new double[LAGS];
        for (int lag = 1; lag <= LAGS; lag++) {
            double sum = 0;
            int pairs = 0;
            for (int i = 0; i + lag < rows.size(); i++) {
                if (together(talk, i, i + lag)) {
                    sum += Vectors.dot(rows.get(i), rows.get(i + lag));
                    pairs++;
                }
            }
            double share = pairs == 0 ? 0 : (sum / pairs - strangers) / Math.max(nearness - strangers, 1e-9);
            order[lag - 1] = share * Math.sqrt(pairs) > 2 ? Math.min(1, share) : 0;
        }
        return order;
    }

    /// The average similarity of two incidents.
    private static double strangers(List<float[]> rows) {
        int size = rows.size();
        if (size < 2) {
            return 0;
        }
        double[] all = new double[rows.getFirst().length];
        double selves = 0;
        for (float[] row : rows) {
            add(all, row, 1);
            selves += Vectors.dot(row, row);
        }
        double squares = 0;
        for (double value : all) {
            squares += value * value;
        }
        return (squares - selves) / ((double) size * (size - 1));
    }

    private static boolean together(List<Said> talk, int a, int b) {
        return b >= 0 && b < talk.size() && talk.get(a).transcriptNumber() == talk.get(b).transcriptNumber();
    }

    private static void add(double[] sum, float[] row, double weight) {
        for (int d = 0; d < sum.length; d++) {
            sum[d] += weight * row[d];
        }
    }

}
