package org.emic.coding.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.domain.deductive.DeductiveCoding;
import org.emic.coding.domain.deductive.Example;
import org.emic.coding.domain.deductive.Offer;
import org.emic.coding.domain.deductive.Suggestion;
import org.emic.coding.sample.PlainPhrases;

/// Suggests codes of people's own codebooks and prints how far they agree with what people coded: with a fifth of the
/// units as examples, over several draws, and with the codebook alone. One setting for all sets.
///
/// Arguments: the folder of the sets, a folder to keep vectors in, then, if wanted, names of sets and `--draws=N`.
public final class DeductiveBench {

    private final PrintStream out;
    private final Embeddings embeddings;
    private final int draws;
    private final PhraseFinder phrases = new PlainPhrases();

    private DeductiveBench(PrintStream out, Embeddings embeddings, int draws) {
        this.out = out;
        this.embeddings = embeddings;
        this.draws = draws;
    }

    /// Runs the sets and prints to standard output.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<String> names = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
        int draws = names.stream()
                .filter(name -> name.startsWith("--draws="))
                .mapToInt(name -> Integer.parseInt(name.substring("--draws=".length())))
                .findFirst()
                .orElse(5);
        Embeddings embeddings = Embeddings.chosen(Path.of(arguments[1]), names);
        names.removeIf(name -> name.startsWith("--"));
        DeductiveBench bench = new DeductiveBench(System.out, embeddings, draws);
        for (GoldSet set : GoldSet.chosen(folder, 2, names)) {
            bench.run(set);
            bench.embeddings.save();
        }
    }

    private void run(GoldSet set) {
        boolean themes = set.units().stream().filter(unit -> !unit.themes().isEmpty()).count() > set.units().size() / 2;
        if (themes) {
            run(DeductiveTask.of(set, "themes", false, embeddings));
            run(DeductiveTask.of(set, "themes", true, embeddings));
        }
        run(DeductiveTask.of(set, "codes", false, embeddings));
    }

    private void run(DeductiveTask task) {
        out.printf("%n%s: %d units, %d codes, %.2f codes a unit%n", task.name(), task.talk().size(),
                task.codebook().size(),
                task.gold().stream().mapToInt(Set::size).average().orElse(0));
        codebookAlone(task);
        withExamples(task);
        throughAnAnalysis(task);
        halfOfTheCodebook(task);
    }

    private void throughAnAnalysis(DeductiveTask task) {
        throughAnAnalysis(task, "through an analysis", false);
        throughAnAnalysis(task, "learnt from decisions", true);
    }

    private void throughAnAnalysis(DeductiveTask task, String how, boolean learnt) {
        Spread only = new Spread();
        Spread first = new Spread();
        Spread unfitting = new Spread();
        for (int draw = 1; draw <= draws; draw++) {
            List<Example> examples = task.draw(draw);
            List<Integer> rest = task.remaining(examples);
            only.add(new WiredCoding(task, examples, learnt, true, phrases).agreement(rest).kappa());
            WiredCoding withNewOnes = new WiredCoding(task, examples, learnt, false, phrases);
            first.add(withNewOnes.agreement(rest).kappa());
            unfitting.add(withNewOnes.unfitting(rest));
        }
        out.printf("  %-24s kappa = %s with only these codes, %s with new ones (%s of the units)%n", how, only,
                first, unfitting);
    }

    private void codebookAlone(DeductiveTask task) {
        DeductiveCoding coding = DeductiveCoding.learn(task.codebook(), task.talk(), List.of());
        double first = 0;
        double three = 0;
        for (int i = 0; i < task.talk().size(); i++) {
            Set<Integer> gold = task.gold().get(i);
            first += anyOf(coding.suggest(i).nearest(1), gold) ? 1 : 0;
            three += anyOf(coding.suggest(i).nearest(3), gold) ? 1 : 0;
        }
        out.printf("  codebook alone           recall at 1 = %.3f, at 3 = %.3f%n", first / task.talk().size(),
                three / task.talk().size());
    }

    private void withExamples(DeductiveTask task) {
        Spread kappa = new Spread();
        Spread f1 = new Spread();
        Spread ridgeKappa = new Spread();
        Spread ridgeF1 = new Spread();
        Spread codes = new Spread();
        Spread miscalibration = new Spread();
        Spread lessSure = new Spread();
        Spread three = new Spread();
        for (int draw = 1; draw <= draws; draw++) {
            List<Example> examples = task.draw(draw);
            List<Integer> rest = task.remaining(examples);
            List<Set<Integer>> gold = rest.stream().map(task.gold()::get).toList();
            DeductiveCoding coding = DeductiveCoding.learn(task.codebook(), task.talk(), examples);
            List<Suggestion> suggestions = rest.stream().map(coding::suggest).toList();
            List<Set<Integer>> predicted = suggestions.stream().map(each -> numbers(each.applying())).toList();
            LabelAgreement ours = LabelAgreement.of(gold, predicted, task.codebook().size());
            kappa.add(ours.kappa());
            f1.add(ours.microF1());
            codes.add(predicted.stream().mapToInt(Set::size).average().orElse(0));
            LabelAgreement ridge = LabelAgreement.of(gold, new PlainRidge(task, examples).codes(rest),
                    task.codebook().size());
            ridgeKappa.add(ridge.kappa());
            ridgeF1.add(ridge.microF1());
            miscalibration.add(Confidence.miscalibration(suggestions, gold));
            lessSure.add(Confidence.wrongOnesLessSure(suggestions, gold));
            three.add(recallAtThree(suggestions, gold));
        }
        out.printf("  with a fifth as examples kappa = %s (ridge %s)%n", kappa, ridgeKappa);
        out.printf("                           micro F1 = %s (ridge %s), %s codes a unit, recall at 3 = %s%n", f1,
                ridgeF1, codes, three);
        out.printf("                           calibration error = %s, wrong ones less sure than right ones = %s%n",
                miscalibration, lessSure);
    }

    private void halfOfTheCodebook(DeductiveTask task) {
        Spread refused = new Spread();
        Spread kept = new Spread();
        Spread refusedAlone = new Spread();
        Spread keptAlone = new Spread();
        for (int draw = 1; draw <= draws; draw++) {
            DeductiveTask half = task.halved(draw);
            List<Example> examples = half.draw(draw).stream().filter(example -> !example.codes().isEmpty()).toList();
            fits(half, examples, refused, kept);
            fits(half, List.of(), refusedAlone, keptAlone);
        }
        out.printf("  half of the codes        nothing fits: %s of the others' units, %s of their own%n", refused,
                kept);
        out.printf("    without examples       nothing fits: %s of the others' units, %s of their own%n", refusedAlone,
                keptAlone);
    }

    private static void fits(DeductiveTask half, List<Example> examples, Spread others, Spread own) {
        DeductiveCoding coding = DeductiveCoding.learn(half.codebook(), half.talk(), examples);
        int[] refused = new int[2];
        int[] all = new int[2];
        for (int unit : half.remaining(examples)) {
            int known = half.gold().get(unit).isEmpty() ? 0 : 1;
            all[known]++;
            refused[known] += coding.suggest(unit).fits() ? 0 : 1;
        }
        others.add((double) refused[0] / Math.max(1, all[0]));
        own.add((double) refused[1] / Math.max(1, all[1]));
    }

    private static double recallAtThree(List<Suggestion> suggestions, List<Set<Integer>> gold) {
        double hits = 0;
        for (int i = 0; i < gold.size(); i++) {
            hits += anyOf(suggestions.get(i).nearest(3), gold.get(i)) ? 1 : 0;
        }
        return hits / gold.size();
    }

    private static boolean anyOf(List<Offer> offers, Set<Integer> gold) {
        return offers.stream().anyMatch(offer -> gold.contains(offer.code()));
    }

    private static Set<Integer> numbers(List<Offer> offers) {
        return offers.stream().map(Offer::code).collect(Collectors.toSet());
    }

}
