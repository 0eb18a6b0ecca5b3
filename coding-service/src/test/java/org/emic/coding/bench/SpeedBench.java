package org.emic.coding.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.language.OpenNlpPhrases;

/// Prints what coding costs, as ratios within one run: the whole path beside the bare model on the same texts, and
/// comparing in large studies beside small ones.
///
/// Arguments: the folder of the sets, a folder to keep vectors in, then, if wanted, `path`, `overlooked`,
/// `compare` or numbers of incidents.
public final class SpeedBench {

    private static final int IN_THE_PATH = 5000;
    private static final int SMALL = 1000;
    private static final int SMALL_STUDIES = 8;
    private static final int LARGE = 20_000;

    private final PrintStream out;
    private final PhraseFinder phrases = OpenNlpPhrases.load();
    private final List<GoldSet.Unit> units;
    private final Embeddings embeddings;

    private SpeedBench(PrintStream out, List<GoldSet.Unit> units, Embeddings embeddings) {
        this.out = out;
        this.units = units;
        this.embeddings = embeddings;
    }

    /// Prints to standard output.
    public static void main(String[] arguments) throws IOException {
        List<String> wanted = new ArrayList<>(List.of(arguments).subList(2, arguments.length));
        SpeedBench bench = new SpeedBench(System.out, SpokenUnits.in(Path.of(arguments[0])),
                Embeddings.keptIn(Path.of(arguments[1])));
        List<Integer> sizes = wanted.stream().filter(each -> each.matches("\\d+")).map(Integer::valueOf).toList();
        if (wanted.isEmpty() || wanted.contains("path")) {
            bench.path();
        }
        if (wanted.isEmpty() || wanted.contains("overlooked")) {
            bench.overlooked();
        }
        if (wanted.isEmpty() || wanted.contains("compare") || !sizes.isEmpty()) {
            bench.compare(sizes.isEmpty() ? List.of(10, 10_000, 100_000) : sizes);
        }
    }

    private void path() {
        List<GoldSet.Unit> taken = units.subList(0, Math.min(IN_THE_PATH, units.size()));
        out.printf("The whole path, %d incidents of %.0f characters on average, beside the bare model%n", taken.size(),
                taken.stream().mapToInt(unit -> unit.text().length()).average().orElse(0));
        new CodingPath(out, phrases).beside(taken);
    }

    private void overlooked() throws IOException {
        out.println(Overlooked.in(new RecombinedTalk(base(), 0), LARGE));
    }

    private List<Incident> base() throws IOException {
        List<Incident> base = new ArrayList<>();
        for (GoldSet.Unit unit : units) {
            base.add(Incidents.of(unit, base.size(), embeddings.of(unit.text())));
        }
        embeddings.save();
        return base;
    }

    private void compare(List<Integer> sizes) throws IOException {
        List<Incident> base = base();
        out.printf("%nComparing, without embedding, synthetic incidents; at most %d MiB of heap%n",
                Runtime.getRuntime().maxMemory() >> 20);
        ComparedStudy.of(new RecombinedTalk(base, 99), SMALL, phrases);
        double small = 0;
        for (int s = 0; s < SMALL_STUDIES; s++) {
            ComparedStudy study = ComparedStudy.of(new RecombinedTalk(base, s), SMALL, phrases);
            small += study.perIncident() / SMALL_STUDIES;
            if (s == 0) {
                out.println(study);
            }
        }
        out.printf("  mean of %d studies of %d: %.3f ms of processor time an incident%n", SMALL_STUDIES, SMALL, small);
        for (int size : sizes) {
            ComparedStudy study = ComparedStudy.of(new RecombinedTalk(base, 0), size, phrases);
            out.printf("%s%n  an incident costs %.2f times as much as in a study of %d%n", study,
                    study.perIncident() / small, SMALL);
        }
    }

}
