package org.emic.coding.domain.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which groups tell of one and the same act: the act that is told most is the same in both, and it is more than half of
/// what both tell. A member that tells of several acts tells of each in part; one that tells of none does not
/// count.
final class CommonAct {

    private static final String NONE = "";

    private final List<Map<String, Double>> told = new ArrayList<>();
    private final List<String> most = new ArrayList<>();
    private final double[] telling;

    /// @param acts what each thing tells of
    CommonAct(Groups groups, List<List<String>> acts) {
        telling = new double[groups.count()];
        for (int g = 0; g < groups.count(); g++) {
            told.add(new TreeMap<>());
        }
        for (int i = 0; i < groups.size(); i++) {
            List<String> its = acts.get(i);
            int group = groups.of(i);
            its.forEach(act -> told.get(group).merge(act, 1.0 / its.size(), Double::sum));
            telling[group] += its.isEmpty() ? 0 : 1;
        }
        told.forEach(group -> most.add(most(group)));
    }

    boolean of(int a, int b) {
        String act = most.get(a);
        return !act.equals(NONE) && act.equals(most.get(b))
                && 2 * (times(a, act) + times(b, act)) > telling[a] + telling[b];
    }

    /// Takes the second group into the first.
    void merge(int a, int b) {
        told.get(b).forEach((act, times) -> told.get(a).merge(act, times, Double::sum));
        telling[a] += telling[b];
        most.set(a, most(told.get(a)));
    }

    private double times(int group, String act) {
        return told.get(group).getOrDefault(act, 0.0);
    }

    /// The first in alphabetical order where several are told as often.
    private static String most(Map<String, Double> told) {
        String most = NONE;
        double times = 0;
        for (Map.Entry<String, Double> each : told.entrySet()) {
            if (each.getValue() > times) {
                most = each.getKey();
                times = each.getValue();
            }
        }
        return most;
    }

}
