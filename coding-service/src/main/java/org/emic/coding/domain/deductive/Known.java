package org.emic.coding.domain.deductive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The texts by which codes are known: first the examples, then the wordings of each code.
final class Known {

    private final List<Integer> numbers = new ArrayList<>();
    private final List<Set<Integer>> codes = new ArrayList<>();
    private final int examples;
    private final int codebook;

    /// @param said how many incidents there are; wordings are numbered after them
    Known(List<BroughtCode> codebook, List<Example> examples, int said) {
        for (Example example : examples) {
            numbers.add(example.incident());
            codes.add(example.codes());
        }
        int number = said;
        for (int code = 0; code < codebook.size(); code++) {
            for (int each = 0; each < codebook.get(code).wordings().size(); each++) {
                numbers.add(number++);
                codes.add(Set.of(code));
            }
        }
        this.examples = examples.size();
        this.codebook = codebook.size();
    }

    /// How many of them are examples.
    int examples() {
        return examples;
    }

    int codes() {
        return codebook;
    }

    /// The number of one of them among incidents and wordings.
    int number(int i) {
        return numbers.get(i);
    }

    boolean has(int i, int code) {
        return codes.get(i).contains(code);
    }

    /// Whether two of them share a code.
    boolean share(int i, int j) {
        return codes.get(i).stream().anyMatch(codes.get(j)::contains);
    }

    /// 1 for each code that applies.
    double[][] targets() {
        double[][] targets = new double[numbers.size()][codebook];
        for (int i = 0; i < targets.length; i++) {
            for (int code : codes.get(i)) {
                targets[i][code] = 1;
            }
        }
        return targets;
    }

    /// How alike another text is to each.
    double[] likeness(Likeness likeness, int number) {
        return numbers.stream().mapToDouble(known -> likeness.of(number, known)).toArray();
    }

    /// How alike they are to one another.
    double[][] likeness(Likeness likeness) {
        return numbers.stream().map(known -> likeness(likeness, known)).toArray(double[][]::new);
    }

}
