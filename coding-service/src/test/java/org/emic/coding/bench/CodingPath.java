package org.emic.coding.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.emic.coding.domain.Analysis;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.embedding.EmbeddingModel;
import org.emic.coding.embedding.OnnxEmbedder;

/// The path of words through the service, storage aside: passages are embedded, and compared meanwhile by another thread.
/// The bare model takes turns with it, so that what else the machine does hits both.
final class CodingPath {

    private static final int A_TURN = 2 * Incidents.A_SESSION;
    private static final int TRIED = 500;

    private final PrintStream out;
    private final PhraseFinder phrases;

    CodingPath(PrintStream out, PhraseFinder phrases) {
        this.out = out;
        this.phrases = phrases;
    }

    void beside(List<GoldSet.Unit> units) {
        List<String> texts = units.stream().map(GoldSet.Unit::text).toList();
        int threads = Runtime.getRuntime().availableProcessors();
        try (BareModel bare = BareModel.best(texts.subList(0, TRIED), out);
                OnnxEmbedder embedder = OnnxEmbedder.loading(EmbeddingModel.minilm(), threads);
                ExecutorService comparing = Executors.newSingleThreadExecutor()) {
            embedder.embed(texts.subList(0, Incidents.A_PASSAGE));
            for (String study : List.of("first study after the start, code being compiled meanwhile", "next study")) {
                out.printf("  %s%n", study);
                Analysis analysis = Analysis.begin(Parameters.standard(), phrases);
                Clock ours = new Clock();
                Clock its = new Clock();
                for (int from = 0; from < units.size(); from += A_TURN) {
                    int begin = from;
                    int end = Math.min(units.size(), from + A_TURN);
                    List<long[]> tokens = bare.tokens(texts.subList(begin, end));
                    its.run(() -> bare.run(tokens));
                    ours.run(() -> code(units, begin, end, analysis, embedder, comparing));
                }
                print(ours, its, analysis);
            }
        }
    }

    private void print(Clock ours, Clock its, Analysis analysis) {
        out.printf("    bare model: %.1f s by the clock, %.1f s of processor time%n", its.seconds(),
                its.processorSeconds());
        out.printf("    whole path: %.1f s by the clock, %.1f s of processor time, %d codes%n", ours.seconds(),
                ours.processorSeconds(), analysis.codebook().size());
        out.printf("    the path costs %.2f times the bare model by the clock, %.2f times in processor time%n",
                ours.seconds() / its.seconds(), ours.processorSeconds() / its.processorSeconds());
    }

    private static void code(List<GoldSet.Unit> units, int begin, int end, Analysis analysis, OnnxEmbedder embedder,
            ExecutorService comparing) {
        List<CompletableFuture<Void>> compared = new ArrayList<>();
        int from = begin;
        while (from < end) {
            int first = from;
            int to = Incidents.passageEnd(from, end);
            List<float[]> vectors = embedder
                    .embed(units.subList(from, to).stream().map(GoldSet.Unit::text).toList());
            List<Incident> passage = new ArrayList<>();
            for (int i = 0; i < vectors.size(); i++) {
                passage.add(Incidents.of(units.get(first + i), first + i, vectors.get(i)));
            }
            boolean last = Incidents.endsSession(to, units.size());
            compared.add(CompletableFuture.runAsync(() -> ComparedStudy.compare(analysis, passage, last), comparing));
            from = to;
        }
        compared.forEach(CompletableFuture::join);
    }

}
