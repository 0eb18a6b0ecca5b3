package org.emic.coding.domain.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Groups the nodes of a graph so that a walk along its edges is told in the fewest bits: a walker stays long within a
/// group that belongs together. How many groups there are comes out of the graph.
///
/// Source: M. Rosvall, D. Axelsson and C. T. Bergstrom (2009), The map equation, Eur. Phys. J. Special Topics 178; the
/// search is that of V. D. Blondel et al. (2008), Fast unfolding of communities in large networks, section 2, repeated in
/// several orders. Descriptions that hardly differ in length may differ in many groups, so each search has a say (A.
/// Lancichinetti and S. Fortunato 2012, Consensus clustering in complex networks): the more of them put both ends of an
/// edge into one group, the more it weighs when the graph is searched once more. About O(edges) a sweep. Moving single
/// nodes again at the end finds somewhat shorter descriptions with fewer, broader groups; it is left out, because a
/// codebook begins with the finer ones.
public final class MapEquation {

    private static final int SWEEPS = 100;
    private static final int SEARCHES = 5;
    private static final double GAIN = 1e-12;

    private MapEquation() {}

    /// The groups of a graph. Nodes without an edge stay alone. The numbers of the nodes do not matter: they are visited by
    /// the weight of their edges, then in orders that are shuffled from that one. An edge about which all these searches
    /// agree weighs twice as much as one whose ends none puts together; of the searches of that graph, the shortest
    /// description counts.
    public static Groups groups(Graph graph) {
        List<Search> searches = searches(agreed(graph));
        Search shortest = searches.getFirst();
        for (Search search : searches) {
            shortest = search.length() < shortest.length() - GAIN ? search : shortest;
        }
        return shortest.groups();
    }

    /// The graph in which an edge weighs the more, the more searches put both its ends together.
    static Graph agreed(Graph graph) {
        List<Search> searches = searches(graph);
        return graph.times((one, other) -> SEARCHES + together(searches, one, other));
    }

    /// How many of them put these two together.
    private static int together(List<Search> searches, int one, int other) {
        int together = 0;
        for (Search search : searches) {
            together += search.groups().of(one) == search.groups().of(other) ? 1 : 0;
        }
        return together;
    }

    /// At least one.
    private static List<Search> searches(Graph graph) {
        double total = 0;
        for (int e = 0; e < graph.begin(graph.size()); e++) {
            total += graph.weight(e);
        }
        if (total <= 0) {
            return List.of(new Search(Groups.of(ascending(graph.size())), 0));
        }
        List<Search> searches = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(0);
        int[] order = heaviestFirst(graph);
        for (int search = 0; search < SEARCHES; search++) {
            Graph visited = graph.grouped(places(order), graph.size());
            Groups found = merged(visited, improve(visited, Groups.of(ascending(graph.size())), total), total);
            searches.add(new Search(inOriginalOrder(found, order), new Walk(visited, found, total).length()));
            shuffle(order, random);
        }
        return searches;
    }

    /// What a search found, and the length of its description.
    private record Search(Groups groups, double length) {}

    private static int[] heaviestFirst(Graph graph) {
        double[] weight = new double[graph.size()];
        for (int node = 0; node < weight.length; node++) {
            for (int e = graph.begin(node); e < graph.begin(node + 1); e++) {
                weight[node] += graph.weight(e);
            }
        }
        return IntStream.range(0, weight.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer node) -> weight[node]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /// The place of each node in an order.
    private static int[] places(int[] order) {
        int[] places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        return places;
    }

    private static Groups inOriginalOrder(Groups found, int[] order) {
        int[] groups = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            groups[order[place]] = found.of(place);
        }
        return Groups.of(groups);
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int held = order[i];
            order[i] = order[other];
            order[other] = held;
        }
    }

    private static Groups merged(Graph graph, Groups start, double total) {
        Groups groups = start;
        while (true) {
            Graph coarse = graph.grouped(groups.toArray(), groups.count());
            Groups together = improve(coarse, Groups.of(ascending(groups.count())), total);
            if (together.count() == groups.count()) {
                return groups;
            }
            groups = groups.then(together);
        }
    }

    private static Groups improve(Graph graph, Groups start, double total) {
        Walk walk = new Walk(graph, start, total);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            boolean moved = false;
            for (int node = 0; node < graph.size(); node++) {
                moved |= walk.move(node);
            }
            if (!moved) {
                break;
            }
        }
        return Groups.of(walk.group);
    }

    private static int[] ascending(int size) {
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    /// The walker's shares of time, as shares of all edge weight: within each group, and out of it.
    private static final class Walk {

        private final Graph graph;
        private final double total;
        private final int[] group;
        private final double[] visits;
        private final double[] exits;
        /// What the description has of each group, which costs a logarithm each.
        private final double[] exitsTold;
        private final double[] allTold;
        private final double[] nodeVisits;
        private final double[] nodeExits;
        private final double[] shared;
        private final int[] touched;
        private double exitsOfAll;

        Walk(Graph graph, Groups start, double total) {
            int size = graph.size();
            this.graph = graph;
            this.total = total;
            group = start.toArray();
            visits = new double[size];
            exits = new double[size];
            exitsTold = new double[size];
            allTold = new double[size];
            nodeVisits = new double[size];
            nodeExits = new double[size];
            shared = new double[size];
            touched = new int[size];
            for (int i = 0; i < size; i++) {
                for (int e = graph.begin(i); e < graph.begin(i + 1); e++) {
                    double share = graph.weight(e) / total;
                    nodeVisits[i] += share;
                    nodeExits[i] += graph.neighbour(e) == i ? 0 : share;
                    exits[group[i]] += group[graph.neighbour(e)] == group[i] ? 0 : share;
                }
                visits[group[i]] += nodeVisits[i];
            }
            for (int g = 0; g < size; g++) {
                exitsOfAll += exits[g];
                exitsTold[g] = p(exits[g]);
                allTold[g] = p(visits[g] + exits[g]);
            }
        }

        /// Moves a node to the neighbouring group that shortens the description most, if any does.
        boolean move(int node) {
            int own = group[node];
            int count = share(node);
            double visitsLeft = visits[own] - nodeVisits[node];
            double exitsLeft = exits[own] - nodeExits[node] + 2 * shared[own];
            double ofAll = p(exitsOfAll);
            double exitsLeftTold = p(exitsLeft);
            double allLeftTold = p(visitsLeft + exitsLeft);
            double best = -GAIN;
            int bestGroup = own;
            for (int t = 0; t < count; t++) {
                int other = touched[t];
                if (other == own) {
                    continue;
                }
                double exitsThere = exits[other] + nodeExits[node] - 2 * shared[other];
                double exitsThen = exitsOfAll - exits[own] - exits[other] + exitsLeft + exitsThere;
                double now = ofAll - 2 * (exitsTold[own] + exitsTold[other]) + allTold[own] + allTold[other];
                double then = p(exitsThen) - 2 * (exitsLeftTold + p(exitsThere)) + allLeftTold
                        + p(visits[other] + nodeVisits[node] + exitsThere);
                if (then - now < best) {
                    best = then - now;
                    bestGroup = other;
                }
            }
            if (bestGroup != own) {
                double exitsThere = exits[bestGroup] + nodeExits[node] - 2 * shared[bestGroup];
                exitsOfAll += exitsLeft - exits[own] + exitsThere - exits[bestGroup];
                become(own, visitsLeft, exitsLeft);
                become(bestGroup, visits[bestGroup] + nodeVisits[node], exitsThere);
                group[node] = bestGroup;
            }
            for (int t = 0; t < count; t++) {
                shared[touched[t]] = 0;
            }
            return bestGroup != own;
        }

        private void become(int itsGroup, double itsVisits, double itsExits) {
            visits[itsGroup] = itsVisits;
            exits[itsGroup] = itsExits;
            exitsTold[itsGroup] = p(itsExits);
            allTold[itsGroup] = p(itsVisits + itsExits);
        }

        /// Of the description, but for what is the same for all groupings.
        double length() {
            double length = p(exitsOfAll);
            for (int g = 0; g < visits.length; g++) {
                length += allTold[g] - 2 * exitsTold[g];
            }
            return length;
        }

        /// How much weight runs from a node to each group that it touches.
        private int share(int node) {
            int count = 0;
            for (int e = graph.begin(node); e < graph.begin(node + 1); e++) {
                int other = graph.neighbour(e);
                if (other != node) {
                    int its = group[other];
                    if (shared[its] == 0) {
                        touched[count++] = its;
                    }
                    shared[its] += graph.weight(e) / total;
                }
            }
            return count;
        }

        private static double p(double share) {
            return share > 1e-15 ? share * Math.log(share) : 0;
        }

    }

}
