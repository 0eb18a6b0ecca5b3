package org.emic.coding.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.graph.Vectors;

/// Groups codes roughly as themes would, to see whether they can be grouped; finding themes is another service's work.
///
/// Code centres are seen from their middle; two codes are tied by the square of their similarity, where it is positive,
/// times their incidents; ties are grouped by merging while modularity rises (Clauset, Newman & Moore 2004).
final class ThemesStandIn {

    private ThemesStandIn() {}

    static Map<CodeId, Integer> of(List<Code> codes) {
        int size = codes.size();
        double[][] tie = ties(codes);
        double[] strength = new double[size];
        int[] group = new int[size];
        for (int i = 0; i < size; i++) {
            group[i] = i;
            for (int j = 0; j < size; j++) {
                strength[i] += tie[i][j];
            }
        }
        while (true) {
            int a = -1;
            int b = -1;
            double most = 1e-12;
            for (int i = 0; i < size; i++) {
                for (int j = i + 1; j < size; j++) {
                    double gain = tie[i][j] - strength[i] * strength[j];
                    if (group[i] == i && group[j] == j && gain > most) {
                        most = gain;
                        a = i;
                        b = j;
                    }
                }
            }
            if (a < 0) {
                break;
            }
            for (int j = 0; j < size; j++) {
                tie[a][j] += tie[b][j];
                tie[j][a] = tie[a][j];
                group[j] = group[j] == b ? a : group[j];
            }
            strength[a] += strength[b];
        }
        Map<CodeId, Integer> themes = new HashMap<>();
        for (int i = 0; i < size; i++) {
            themes.put(codes.get(i).id(), group[i]);
        }
        return themes;
    }

    private static double[][] ties(List<Code> codes) {
        int dimensions = codes.getFirst().centre().length;
        double[] middle = new double[dimensions];
        double incidents = codes.stream().mapToInt(Code::incidents).sum();
        for (Code code : codes) {
            for (int d = 0; d < dimensions; d++) {
                middle[d] += code.centre()[d] * code.incidents() / incidents;
            }
        }
        Vectors centred = Vectors.of(codes.stream().map(code -> {
            double[] from = new double[dimensions];
            for (int d = 0; d < dimensions; d++) {
                from[d] = code.centre()[d] - middle[d];
            }
            return Vectors.unit(from);
        }).toList());
        double[][] tie = new double[codes.size()][codes.size()];
        double total = 0;
        for (int i = 0; i < codes.size(); i++) {
            for (int j = 0; j < codes.size(); j++) {
                if (i != j) {
                    double similarity = Math.max(0, centred.similarity(i, j));
                    tie[i][j] = similarity * similarity * codes.get(i).incidents() * codes.get(j).incidents();
                    total += tie[i][j];
                }
            }
        }
        for (double[] row : tie) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= Math.max(total, 1e-12);
            }
        }
        return tie;
    }

}
