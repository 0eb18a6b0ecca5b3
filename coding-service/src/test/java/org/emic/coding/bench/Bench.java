package org.emic.coding.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Nearest;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.language.OpenNlpPhrases;

/// Analyses each set as the service would, told nothing, and prints how far the codes agree with people's, what people
/// found and it did not, and how far it agrees with itself.
///
/// Arguments: the folder of the sets, a folder to keep vectors in, then, if wanted, names of sets, `--codes` to list the
/// codes, `--quick` to leave out the further runs about stability, and `--model=bge-small`, `minilm+bge-small` or
/// `e5-small`.
public final class Bench {

    /// Missed labels of fewer units are counted and not told.
    private static final int TOLD = 3;
    /// Code points of a passage that are shown.
    private static final int PASSAGE = 120;

    private final PrintStream out;
    private final Embeddings embeddings;
    private final PhraseFinder phrases = OpenNlpPhrases.load();
    private final boolean listing;
    private final boolean quick;

    private Bench(PrintStream out, Embeddings embeddings, boolean listing, boolean quick) {
        this.out = out;
        this.embeddings = embeddings;
        this.listing = listing;
        this.quick = quick;
    }

    /// Runs the sets and prints to standard output.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> names = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
        boolean listing = names.remove("--codes");
        boolean quick = names.remove("--quick");
        Bench bench = new Bench(System.out, Embeddings.chosen(Path.of(arguments[1]), names), listing, quick);
        for (GoldSet set : GoldSet.chosen(folder, 1, names)) {
            bench.run(set);
        }
        bench.embeddings.save();
    }

    private void run(GoldSet set) {
        List<Integer> all = IntStream.range(0, set.units().size()).boxed().toList();
        Found found = Found.in(set, all, embeddings, phrases);
        out.printf("%n%s: %d units, %d codes, %d uncoded, %.2f codings a coded unit, %d of opposed stance, %.1f s%n",
                set.name(), all.size(), found.codebook().size(), all.size() - found.first().size(),
                (double) found.codings().size() / Math.max(1, found.first().size()),
                found.codings().stream().filter(Coding::opposed).count(), found.seconds());
        List<String> predicted = all.stream().map(found::group).toList();
        for (String level : List.of("themes", "codes")) {
            if (set.has(level)) {
                score(set, level, level, predicted);
                missed(set, level, predicted);
            }
        }
        if (set.has("themes")) {
            Map<CodeId, Integer> themes = ThemesOfCodes.of(found.codebook());
            score(set, "themes, as theme-service groups the codes", "themes", all.stream().map(unit -> {
                CodeId code = found.first().get(unit);
                return code == null ? found.group(unit) : String.valueOf(themes.get(code));
            }).toList());
        }
        if (!quick && TwoSubjects.canBeJoined(set, "codes")) {
            TwoSubjects two = TwoSubjects.in(set, "codes", embeddings, phrases);
            out.printf("  two subjects in %d units: both codes in %.2f; several codes in %.3f of the other units%n",
                    two.units(), two.both(), two.several());
        }
        if (!quick) {
            Stability stability = new Stability(set, found, embeddings, phrases);
            out.printf("  agreement with itself (ARI): in other orders %s, without a tenth %s, without a speaker %s%n",
                    stability.otherOrders(), stability.withoutATenth(), stability.withoutASpeaker());
        }
        if (listing) {
            found.codebook().forEach(code -> out.printf("  %4d  %s   [%s]%n", code.incidents(), code.label(),
                    String.join("; ", code.labels().stream().skip(1).map(each -> each.label()).toList())));
            opposed(found.incidents(), found.codings());
        }
    }

    private void missed(GoldSet set, String level, List<String> predicted) {
        List<Integer> labelled = labelled(set, level);
        List<Missed> missed = Missed.of(labelled.stream().map(unit -> gold(set, level, unit)).toList(),
                labelled.stream().map(predicted::get).toList(),
                labelled.stream().map(unit -> set.units().get(unit).text()).toList());
        out.printf("  missed (no group with an F1 of 0.4): %d of %d of people's %s%n", missed.size(),
                labelled.stream().map(unit -> gold(set, level, unit)).distinct().count(), level);
        missed.stream().filter(each -> each.units() >= TOLD).forEach(each -> {
            out.printf("    %s (%d units, best F1 %.2f)%n", each.label(), each.units(), each.best());
            each.passages().forEach(passage -> out.printf("      \"%s\"%n", beginning(passage)));
        });
    }

    private static String beginning(String text) {
        int points = text.codePointCount(0, text.length());
        return points <= PASSAGE ? text : text.substring(0, text.offsetByCodePoints(0, PASSAGE)) + "…";
    }

    private static List<Integer> labelled(GoldSet set, String level) {
        return IntStream.range(0, set.units().size())
                .filter(unit -> !set.units().get(unit).labels(level).isEmpty())
                .boxed()
                .toList();
    }

    private static String gold(GoldSet set, String level, int unit) {
        return set.units().get(unit).labels(level).getFirst();
    }

    private void opposed(List<Incident> incidents, List<Coding> codings) {
        Map<IncidentId, String> texts = new HashMap<>();
        incidents.forEach(incident -> texts.put(incident.id(), incident.text()));
        codings.forEach(coding -> coding.ledger().nearest().stream().filter(Nearest::opposed).forEach(near -> out
                .printf("  opposed: %s%n       to: %s%n", texts.get(coding.incident()), texts.get(near.incident()))));
    }

    private void score(GoldSet set, String name, String level, List<String> predicted) {
        List<Integer> labelled = labelled(set, level);
        List<String> gold = labelled.stream().map(unit -> gold(set, level, unit)).toList();
        List<String> ours = labelled.stream().map(predicted::get).toList();
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
