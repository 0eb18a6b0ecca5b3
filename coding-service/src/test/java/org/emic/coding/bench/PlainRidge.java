package org.emic.coding.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emic.coding.domain.deductive.Example;
import org.emic.coding.domain.deductive.Ridge;
import org.emic.coding.domain.graph.Vectors;

/// What deductive coding is compared with: ridge regression on the embeddings and the examples alone (no codebook, no
/// neighbours, no spelling), with the penalty that errs least in leaving one out; the first code always, further ones
/// from the score that has the best F1 among the examples.
final class PlainRidge {

    private static final double[] PENALTIES = {1, 0.3, 0.1};

    private final DeductiveTask task;
    private final List<Example> examples;
    private final double[][] targets;

    PlainRidge(DeductiveTask task, List<Example> examples) {
        this.task = task;
        this.examples = examples;
        this.targets = new double[examples.size()][task.codebook().size()];
        for (int i = 0; i < targets.length; i++) {
            for (int code : examples.get(i).codes()) {
                targets[i][code] = 1;
            }
        }
    }

    /// The codes of each of these units.
    List<Set<Integer>> codes(List<Integer> units) {
        double[][] likeness = examples.stream().map(each -> likeness(each.incident())).toArray(double[][]::new);
        Ridge best = Ridge.fit(likeness, targets, PENALTIES[0]);
        for (double penalty : PENALTIES) {
            Ridge next = Ridge.fit(likeness, targets, penalty);
            best = errors(next) < errors(best) ? next : best;
        }
        double from = cut(best);
        List<Set<Integer>> codes = new ArrayList<>();
        for (int unit : units) {
            codes.add(from(best.predict(likeness(unit)), from));
        }
        return codes;
    }

    private double[] likeness(int unit) {
        float[] vector = task.talk().get(unit).wording().vector();
        return examples.stream()
                .mapToDouble(each -> Vectors.dot(vector, task.talk().get(each.incident()).wording().vector()))
                .toArray();
    }

    private double errors(Ridge model) {
        double squares = 0;
        for (int i = 0; i < targets.length; i++) {
            for (int code = 0; code < targets[i].length; code++) {
                squares += Math.pow(model.leftOut(i)[code] - targets[i][code], 2);
            }
        }
        return squares;
    }

    private double cut(Ridge model) {
        List<Set<Integer>> gold = examples.stream().map(Example::codes).toList();
        double best = 0;
        double most = -1;
        for (int percent = 100; percent >= 2; percent -= 2) {
            List<Set<Integer>> predicted = new ArrayList<>();
            for (int i = 0; i < targets.length; i++) {
                predicted.add(from(model.leftOut(i), percent / 100.0));
            }
            double f1 = LabelAgreement.of(gold, predicted, targets[0].length).microF1();
            if (f1 > most) {
                most = f1;
                best = percent / 100.0;
            }
        }
        return best;
    }

    private static Set<Integer> from(double[] scores, double from) {
        Set<Integer> codes = new HashSet<>();
        int first = 0;
        for (int code = 0; code < scores.length; code++) {
            if (scores[code] >= from) {
                codes.add(code);
            }
            first = scores[code] > scores[first] ? code : first;
        }
        codes.add(first);
        return codes;
    }

}
