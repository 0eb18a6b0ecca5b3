package org.emic.coding.bench;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// OnnxRuntime by itself: the same model file in single precision, word pieces ready made, nothing read from what comes
/// out. Tried in several settings; what it is compared with is the fastest.
final class BareModel implements AutoCloseable {

    private static final int WINDOW = 256;

    /// @param threads of one call
    /// @param callers at once
    /// @param batch most texts in one call, all of equal length
    private record Setting(int threads, int callers, int batch) {

        @Override
        public String toString() {
            return "%d thread(s) a call, %d call(s) at once, %d text(s) a call".formatted(threads, callers, batch);
        }

    }

    private static final List<Setting> SETTINGS = List.of(new Setting(1, 2, 1), new Setting(2, 1, 1),
            new Setting(1, 2, 4), new Setting(1, 2, 16), new Setting(2, 1, 8), new Setting(2, 1, 32));

    private final Setting setting;
    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final ExecutorService callers;

    private BareModel(Setting setting) {
        this.setting = setting;
        this.callers = Executors.newFixedThreadPool(setting.callers());
        try (InputStream model = BareModel.class.getResourceAsStream("/all-minilm-l6-v2.onnx");
                InputStream table = BareModel.class.getResourceAsStream("/all-minilm-l6-v2-tokenizer.json");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            if (model == null || table == null) {
                throw new IOException("the model is not on the class path");
            }
            options.setIntraOpNumThreads(setting.threads());
            options.setInterOpNumThreads(1);
            options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
            session = environment.createSession(model.readAllBytes(), options);
            tokenizer = HuggingFaceTokenizer.newInstance(table, Map.of("padding", "false", "truncation", "false"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The fastest setting on these texts, each tried twice.
    static BareModel best(List<String> texts, PrintStream out) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
        Setting fastest = SETTINGS.getFirst();
        double least = Double.MAX_VALUE;
        for (Setting setting : SETTINGS) {
            try (BareModel model = new BareModel(setting)) {
                List<long[]> tokens = model.tokens(texts);
                model.run(tokens.subList(0, 100));
                Clock first = new Clock();
                first.run(() -> model.run(tokens));
                Clock second = new Clock();
                second.run(() -> model.run(tokens));
                double milliseconds = Math.min(first.seconds(), second.seconds()) * 1000 / texts.size();
                out.printf("  %s: %.2f ms a text by the clock, %.2f ms of processor time%n", setting, milliseconds,
                        Math.min(first.processorSeconds(), second.processorSeconds()) * 1000 / texts.size());
                if (milliseconds < least) {
                    least = milliseconds;
                    fastest = setting;
                }
            }
        }
        return new BareModel(fastest);
    }

    List<long[]> tokens(List<String> texts) {
        List<long[]> tokens = new ArrayList<>();
        for (String text : texts) {
            long[] all = tokenizer.encode(text, true, false).getIds();
            for (int from = 0; from < all.length; from += WINDOW) {
                tokens.add(Arrays.copyOfRange(all, from, Math.min(all.length, from + WINDOW)));
            }
        }
        return tokens;
    }

    void run(List<long[]> tokens) {
        List<long[]> sorted = new ArrayList<>(tokens);
        if (setting.batch() > 1) {
            sorted.sort(Comparator.comparingInt(each -> each.length));
        }
        List<CompletableFuture<Void>> running = new ArrayList<>();
        int from = 0;
        while (from < sorted.size()) {
            int to = from + 1;
            while (to < sorted.size() && to - from < setting.batch()
                    && sorted.get(to).length == sorted.get(from).length) {
                to++;
            }
            List<long[]> batch = sorted.subList(from, to);
            running.add(CompletableFuture.runAsync(() -> call(batch), callers));
            from = to;
        }
        running.forEach(CompletableFuture::join);
    }

    private void call(List<long[]> batch) {
        int length = batch.getFirst().length;
        long[] ids = new long[batch.size() * length];
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        for (int i = 0; i < batch.size(); i++) {
            System.arraycopy(batch.get(i), 0, ids, i * length, length);
        }
        long[] shape = {batch.size(), length};
        try (OnnxTensor idsTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor typesTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]),
                        shape)) {
            session.run(Map.of("input_ids", idsTensor, "attention_mask", maskTensor, "token_type_ids", typesTensor))
                    .close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        callers.shutdown();
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException(e);
        }
    }

}
