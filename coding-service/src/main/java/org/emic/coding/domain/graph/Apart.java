package org.emic.coding.domain.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Which groups must not become one: those that contradict each other, and whatever one of them was merged with.
///
/// Two groups contradict each other where at least a third of the smaller one's members contradict the member of the other
/// that is nearest to them. A few voices to the contrary are part of a category, and are seen there; where a third have
/// one, there are two stances. At most 32 members are asked, each about 512 of the others, evenly spaced.
final class Apart {

    private static final int ASKED = 32;
    private static final int ABOUT = 512;
    private static final int ONE_IN = 3;

    private final Vectors vectors;
    private final Contradiction contradiction;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<BitSet> apart = new ArrayList<>();

    Apart(Vectors vectors, Groups groups, Contradiction contradiction) {
        this.vectors = vectors;
        this.contradiction = contradiction;
        for (int g = 0; g < groups.count(); g++) {
            members.add(new ArrayList<>());
            apart.add(new BitSet());
        }
        for (int i = 0; i < groups.size(); i++) {
            members.get(groups.of(i)).add(i);
        }
    }

    /// Whether these were found to contradict each other.
    boolean known(int a, int b) {
        return apart.get(a).get(b);
    }

    /// Asks whether these contradict each other, and remembers it if so.
    boolean found(int a, int b) {
        boolean smaller = members.get(a).size() <= members.get(b).size();
        List<Integer> asked = spaced(members.get(smaller ? a : b), ASKED);
        List<Integer> about = spaced(members.get(smaller ? b : a), ABOUT);
        Nearest nearest = new Nearest(about);
        long contrary = asked.stream().filter(one -> contradiction.between(one, nearest.to(one))).count();
        if (contrary * ONE_IN < asked.size()) {
            return false;
        }
        apart.get(a).set(b);
        apart.get(b).set(a);
        return true;
    }

    /// Takes the second group into the first.
    void merge(int a, int b) {
        members.get(a).addAll(members.get(b));
        members.get(a).sort(Integer::compare);
        apart.get(a).or(apart.get(b));
        for (BitSet others : apart) {
            if (others.get(b)) {
                others.set(a);
            }
        }
    }

    /// Finds the nearest of some, the first of equally near ones.
    private final class Nearest {

        private final List<Integer> about;
        private final Tiles tiles = new Tiles();
        private final Tile.Sums sums = new Tile.Sums();
        private final double[] similarity;

        Nearest(List<Integer> about) {
            this.about = about;
            this.similarity = new double[about.size()];
            about.forEach(other -> tiles.add(vectors.row(other)));
        }

        int to(int one) {
            tiles.similarities(vectors.row(one), sums, similarity);
            int nearest = 0;
            for (int other = 1; other < similarity.length; other++) {
                nearest = similarity[other] > similarity[nearest] ? other : nearest;
            }
            return about.get(nearest);
        }

    }

    private static List<Integer> spaced(List<Integer> all, int most) {
        if (all.size() <= most) {
            return all;
        }
        List<Integer> spaced = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            spaced.add(all.get((int) ((long) i * all.size() / most)));
        }
        return spaced;
    }

}
