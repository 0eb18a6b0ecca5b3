package org.emic.coding.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.LabelsOfGroups;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.domain.graph.Vectors;
import org.emic.coding.embedding.EmbeddingModel;
import org.emic.coding.language.OpenNlpPhrases;

/// Makes the engine's label for each group that people named, and prints how often it is nearer to that name than to any
/// other name of the set, by another model than the engine's.
///
/// Arguments as for [Bench]; `--codes` lists the labels beside the names.
public final class LabelBench {

    /// Fewer incidents than this say little about what a group is called.
    private static final int FEWEST = 3;

    private final PrintStream out;
    private final Embeddings engine;
    private final Embeddings judge;
    private final PhraseFinder phrases = OpenNlpPhrases.load();
    private final boolean listing;

    private LabelBench(PrintStream out, Embeddings engine, Embeddings judge, boolean listing) {
        this.out = out;
        this.engine = engine;
        this.judge = judge;
        this.listing = listing;
    }

    /// Runs the sets and prints to standard output.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> names = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
        boolean listing = names.remove("--codes");
        Path kept = Path.of(arguments[1]);
        LabelBench bench = new LabelBench(System.out, Embeddings.keptIn(kept),
                Embeddings.keptIn(kept, EmbeddingModel.bgeSmall()), listing);
        for (GoldSet gold : GoldSet.chosen(folder, 1, names)) {
            for (String level : List.of("themes", "codes")) {
                bench.run(gold, level);
            }
        }
        bench.engine.save();
        bench.judge.save();
    }

    private void run(GoldSet set, String level) {
        Map<String, Integer> sizes = new HashMap<>();
        set.units().forEach(unit -> unit.labels(level).stream().limit(1).forEach(
                label -> sizes.merge(label, 1, Integer::sum)));
        List<Incident> incidents = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        for (GoldSet.Unit unit : set.units()) {
            String label = unit.labels(level).isEmpty() ? "" : unit.labels(level).getFirst();
            if (sizes.getOrDefault(label, 0) >= FEWEST) {
                incidents.add(new Incident(new IncidentId("i-%012x-%d-0".formatted(0, unit.turn())), 1, unit.turn(), 0,
                        unit.speaker(), unit.text(), "en", engine.of(unit.text())));
                groups.add(label);
            }
        }
        if (incidents.isEmpty()) {
            return;
        }
        Map<String, String> labels = LabelsOfGroups.of(incidents, groups, phrases);
        int first = 0;
        double reciprocal = 0;
        for (Map.Entry<String, String> each : labels.entrySet()) {
            int rank = rank(each.getValue(), each.getKey(), labels.keySet());
            first += rank == 1 ? 1 : 0;
            reciprocal += 1.0 / rank;
            if (listing) {
                out.printf("  %3d  %-60s %s%n", rank, each.getKey(), each.getValue());
            }
        }
        out.printf("%s, people's %s: %d names, label nearest to its own name: %.2f (by chance %.2f), "
                + "mean reciprocal rank %.2f%n", set.name(), level, labels.size(), (double) first / labels.size(),
                1.0 / labels.size(), reciprocal / labels.size());
    }

    private int rank(String label, String name, Iterable<String> names) {
        double own = likeness(label, name);
        int rank = 1;
        for (String other : names) {
            rank += !other.equals(name) && likeness(label, other) >= own ? 1 : 0;
        }
        return rank;
    }

    private double likeness(String label, String name) {
        return Vectors.dot(judge.of(label), judge.of(words(name)));
    }

    /// A name as words: "4. Moderation / What for?" is "What for?", "GetQuote" is "get quote".
    private static String words(String name) {
        return name.replaceAll(".* / ", "")
                .replaceAll("^[0-9]+[.] *", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .replace('_', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
    }

}
