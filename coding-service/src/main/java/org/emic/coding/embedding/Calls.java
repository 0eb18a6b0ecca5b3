package org.emic.coding.embedding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emic.coding.embedding.OnnxModel.Input;

/// Which inputs go to the model together: those of equal length, so that nothing is filled up.
final class Calls {

    private Calls() {}

    /// The inputs, call by call; the longest first, so that callers end at about the same time.
    ///
    /// @param most inputs of a call, at least 1
    static List<List<Input>> of(List<Input> inputs, int most) {
        List<Input> sorted = new ArrayList<>(inputs);
        sorted.sort(Comparator.comparingInt(Input::length).reversed());
        List<List<Input>> calls = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= sorted.size(); to++) {
            boolean full = to - from == most;
            if (full || to == sorted.size() || sorted.get(to).length() != sorted.get(from).length()) {
                calls.add(sorted.subList(from, to));
                from = to;
            }
        }
        return calls;
    }

}
