package org.emic.coding.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.emic.coding.domain.Analysis;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Nearest;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.language.OpenNlpPhrases;

/// Analyses each set as the service would, told nothing, and prints how far the codes agree with people's.
///
/// Arguments: the folder of the sets, a folder to keep vectors in, then, if wanted, names of sets and `--codes` to list
/// the codes.
public final class Bench {

    private final PrintStream out;
    private final Embeddings embeddings;
    private final PhraseFinder phrases = OpenNlpPhrases.load();
    private final boolean listing;

    private Bench(PrintStream out, Embeddings embeddings, boolean listing) {
        this.out = out;
        this.embeddings = embeddings;
        this.listing = listing;
    }

    /// Runs the sets and prints to standard output.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> names = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
        boolean listing = names.remove("--codes");
        Bench bench = new Bench(System.out, Embeddings.keptIn(Path.of(arguments[1])), listing);
        List<Path> sets;
        try (var folders = Files.list(folder)) {
            sets = folders.filter(set -> Files.exists(set.resolve("gold.jsonl")))
                    .filter(set -> names.isEmpty() || names.contains(set.getFileName().toString()))
                    .sorted()
                    .toList();
        }
        for (Path set : sets) {
            bench.run(GoldSet.read(set));
        }
        bench.embeddings.save();
    }

    private void run(GoldSet set) {
        List<Incident> incidents = new ArrayList<>();
        for (GoldSet.Unit unit : set.units()) {
            incidents.add(new Incident(new IncidentId("i-%012x-%d-0".formatted(0, unit.turn())), 1, unit.turn(), 0,
                    unit.speaker(), unit.text(), "en", embeddings.of(unit.text())));
        }
        long begun = System.nanoTime();
        Analysis analysis = Analysis.begin(Parameters.standard(), phrases);
        analysis.compare(incidents);
        analysis.endTranscript(1);
        List<Code> codebook = analysis.codebook();
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<Coding> codings = analysis.codings();
        Map<String, CodeId> first = new HashMap<>();
        codings.forEach(coding -> first.putIfAbsent(coding.incident().value(), coding.code()));
        out.printf("%n%s: %d units, %d codes, %d uncoded, %.2f codings a coded unit, %d of opposed stance, %.1f s%n",
                set.name(), incidents.size(), codebook.size(), incidents.size() - first.size(),
                (double) codings.size() / Math.max(1, first.size()), codings.stream().filter(Coding::opposed).count(),
                seconds);
        List<String> predicted = incidents.stream()
                .map(incident -> first.containsKey(incident.id().value())
                        ? first.get(incident.id().value()).value()
                        : "uncoded " + incident.turn())
                .toList();
        for (String level : List.of("themes", "codes")) {
            if (set.has(level)) {
                score(set, level, predicted);
            }
        }
        if (set.has("themes")) {
            Map<CodeId, Integer> themes = ThemesStandIn.of(codebook);
            score(set, "themes, codes roughly grouped", "themes", incidents.stream().map(incident -> {
                CodeId code = first.get(incident.id().value());
                return code == null ? "uncoded " + incident.turn() : String.valueOf(themes.get(code));
            }).toList());
        }
        if (listing) {
            codebook.forEach(code -> out.printf("  %4d  %s   [%s]%n", code.incidents(), code.label(),
                    String.join("; ", code.labels().stream().skip(1).map(each -> each.label()).toList())));
            opposed(incidents, codings);
        }
    }

    private void opposed(List<Incident> incidents, List<Coding> codings) {
        Map<IncidentId, String> texts = new HashMap<>();
        incidents.forEach(incident -> texts.put(incident.id(), incident.text()));
        codings.forEach(coding -> coding.ledger().nearest().stream().filter(Nearest::opposed).forEach(near -> out
                .printf("  opposed: %s%n       to: %s%n", texts.get(coding.incident()), texts.get(near.incident()))));
    }

    private void score(GoldSet set, String level, List<String> predicted) {
        score(set, level, level, predicted);
    }

    private void score(GoldSet set, String name, String level, List<String> predicted) {
        List<String> gold = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (int i = 0; i < set.units().size(); i++) {
            List<String> labels = set.units().get(i).labels(level);
            if (!labels.isEmpty()) {
                gold.add(labels.getFirst());
                ours.add(predicted.get(i));
            }
        }
        SplittableRandom random = new SplittableRandom(0);
        int clusters = Agreement.of(gold, ours).clusters();
        row("against people's " + name, gold, ours, true);
        row("  one cluster", gold, gold.stream().map(any -> "x").toList(), false);
        row("  every turn its own", gold, numbered(gold.size()), false);
        row("  random, same count", gold,
                gold.stream().map(any -> String.valueOf(random.nextInt(clusters))).toList(), false);
    }

    private static List<String> numbered(int size) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            numbers.add(String.valueOf(i));
        }
        return numbers;
    }

    private void row(String name, List<String> gold, List<String> predicted, boolean withInterval) {
        Agreement agreement = Agreement.of(gold, predicted);
        String interval = "";
        if (withInterval) {
            double[] bounds = agreement.interval();
            interval = " (95 %% %.3f to %.3f)".formatted(bounds[0], bounds[1]);
        }
        out.printf("  %-24s clusters=%5d  ARI=%6.3f%s  B-cubed F1=%.3f%n", name, agreement.clusters(),
                agreement.adjustedRand(), interval, agreement.bCubed());
    }

}
