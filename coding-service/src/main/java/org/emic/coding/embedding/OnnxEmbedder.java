package org.emic.coding.embedding;

import static java.util.Objects.requireNonNull;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.emic.coding.domain.vectors.Embedder;
import org.emic.coding.domain.vectors.EmbeddingMethod;
import org.emic.coding.embedding.OnnxModel.Input;

/// Embeds with a model in the ONNX form, texts of equal length a call, several calls at once. Measured on two cores: a
/// session with one thread of its own called from two threads is faster than one call with two threads, several texts a
/// call than one, and all give the same bits.
public final class OnnxEmbedder implements Embedder, AutoCloseable {

    private final EmbeddingModel chosen;
    private final ExecutorService threads;
    private Future<OnnxModel> model;

    private OnnxEmbedder(EmbeddingModel chosen, ExecutorService threads) {
        this.chosen = chosen;
        this.threads = threads;
        this.model = threads.submit(() -> warmed(chosen));
    }

    /// An embedder whose model is being loaded, in the background.
    ///
    /// @param threads how many texts are embedded at once, at least 1
    public static OnnxEmbedder loading(EmbeddingModel model, int threads) {
        return new OnnxEmbedder(model,
                Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("embedding-", 1).factory()));
    }

    private static OnnxModel warmed(EmbeddingModel chosen) {
        OnnxModel model = OnnxModel.load(chosen);
        model.pooled(model.inputs("the first call is the slowest"));
        return model;
    }

    /// The model being loaded, or loaded; loaded anew if the last attempt failed, such as for want of disk space.
    private synchronized Future<OnnxModel> model() {
        if (model.state() == Future.State.FAILED) {
            model = threads.submit(() -> warmed(chosen));
        }
        return model;
    }

    private synchronized Future<OnnxModel> lastModel() {
        return model;
    }

    @Override
    public EmbeddingMethod method() {
        return await(model()).method();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        OnnxModel loaded = await(model());
        List<List<Input>> inputs = all(texts, loaded::inputs);
        Map<Input, double[]> pooled = new IdentityHashMap<>();
        List<List<Input>> calls = Calls.of(inputs.stream().flatMap(List::stream).toList(), chosen.atOnce());
        List<List<double[]>> results = all(calls, loaded::pooled);
        for (int c = 0; c < calls.size(); c++) {
            for (int i = 0; i < calls.get(c).size(); i++) {
                pooled.put(calls.get(c).get(i), results.get(c).get(i));
            }
        }
        return inputs.stream()
                .map(its -> OnnxModel.unit(its, its.stream().map(input -> requireNonNull(pooled.get(input))).toList()))
                .toList();
    }

    private <T, R> List<R> all(List<T> given, Function<T, R> work) {
        List<Future<R>> running = given.stream().map(each -> threads.submit(() -> work.apply(each))).toList();
        return running.stream().map(OnnxEmbedder::await).toList();
    }

    private static <T> T await(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while embedding", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("embedding failed", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            boolean quiet = threads.awaitTermination(10, TimeUnit.SECONDS);
            Future<OnnxModel> last = lastModel();
            if (quiet && last.state() == Future.State.SUCCESS) {
                last.resultNow().close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

}
