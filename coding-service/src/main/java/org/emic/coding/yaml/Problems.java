package org.emic.coding.yaml;

import java.util.ArrayList;
import java.util.List;
import org.emic.coding.domain.lens.LensProblem;
import org.yaml.snakeyaml.nodes.Node;

/// What is wrong with a file, as it is found; the first of many.
final class Problems {

    private static final int MOST = 20;

    private final List<LensProblem> found = new ArrayList<>();

    void at(Node node, String problem, String remedy) {
        add("line " + (node.getStartMark().getLine() + 1), problem, remedy);
    }

    void add(String place, String problem, String remedy) {
        if (found.size() < MOST) {
            found.add(new LensProblem(place, problem, remedy));
        }
    }

    List<LensProblem> all() {
        return List.copyOf(found);
    }

}
