package org.emic.coding.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.emic.coding.domain.vectors.EmbeddingMethod;
import org.emic.coding.domain.vectors.Sha256;

/// all-MiniLM-L6-v2 in single precision, loaded: mean over the token vectors, unit length (Reimers & Gurevych 2019).
///
/// Thread safe; a call runs in its caller's thread and knows nothing of other calls, so its bits do not depend on them.
final class MiniLmModel implements AutoCloseable {

    static final int DIMENSIONS = 384;

    /// The model was trained with 256 positions, of which two are the marks at both ends.
    static final int WINDOW = 254;

    private static final String MODEL = "/all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";
    private static final long BEGIN = 101;
    private static final long END = 102;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final EmbeddingMethod method;

    private MiniLmModel(OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer,
            EmbeddingMethod method) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.method = method;
    }

    /// Loads the model from the class path; about a second.
    ///
    /// @throws Unavailable if the machine cannot run it
    static MiniLmModel load() {
        // Without these the tokenizer's library reports its use, and looks for accelerated builds, over the network.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
        MessageDigest digest = Sha256.digest();
        try {
            ByteBuffer model = read(MODEL, digest);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session;
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                session = environment.createSession(model, options);
            }
            HuggingFaceTokenizer tokenizer = tokenizer();
            EmbeddingMethod method = new EmbeddingMethod("all-minilm-l6-v2", Sha256.hex(digest.digest()),
                    "onnxruntime " + environment.getVersion() + ", tokenizers " + tokenizer.getVersion(),
                    "fp32, one text a call, mean pooling, windows of " + WINDOW + " word pieces averaged by length",
                    InstructionSet.ofThisMachine(), DIMENSIONS);
            return new MiniLmModel(environment, session, tokenizer, method);
        } catch (OrtException | IOException | LinkageError e) {
            throw new Unavailable(e);
        }
    }

    EmbeddingMethod method() {
        return method;
    }

    /// The text's unit vector; text beyond the window is embedded in windows, whose vectors are averaged by length.
    float[] embed(String text) {
        Encoding encoding = tokenizer.encode(text, false, false);
        long[] pieces = encoding.getIds();
        double[] sum = new double[DIMENSIONS];
        if (pieces.length == 0) {
            add(sum, pieces, 1);
        }
        for (Windows.Window window : Windows.over(encoding.getWordIds(), WINDOW)) {
            add(sum, Arrays.copyOfRange(pieces, window.from(), window.to()), window.size());
        }
        return unit(sum);
    }

    private void add(double[] sum, long[] pieces, int weight) {
        long[] ids = new long[pieces.length + 2];
        ids[0] = BEGIN;
        System.arraycopy(pieces, 0, ids, 1, pieces.length);
        ids[ids.length - 1] = END;
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        long[] shape = {1, ids.length};
        try (OnnxTensor idsTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor typesTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]),
                        shape);
                OrtSession.Result result = session.run(
                        Map.of("input_ids", idsTensor, "attention_mask", maskTensor, "token_type_ids", typesTensor))) {
            addMean(sum, ((OnnxTensor) result.get(0)).getFloatBuffer(), ids.length, weight);
        } catch (OrtException e) {
            throw new Unavailable(e);
        }
    }

    private static void addMean(double[] sum, FloatBuffer tokens, int count, int weight) {
        for (int dimension = 0; dimension < DIMENSIONS; dimension++) {
            double total = 0;
            for (int token = 0; token < count; token++) {
                total += tokens.get(token * DIMENSIONS + dimension);
            }
            sum[dimension] += weight * (total / count);
        }
    }

    private static float[] unit(double[] vector) {
        double squares = 0;
        for (double value : vector) {
            squares += value * value;
        }
        double length = Math.sqrt(squares);
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    private static ByteBuffer read(String resource, MessageDigest digest) throws IOException {
        var url = List.of(resource).stream().map(MiniLmModel.class::getResource).findFirst().orElseThrow();
        var connection = url.openConnection();
        ByteBuffer bytes = ByteBuffer.allocateDirect(Math.toIntExact(connection.getContentLengthLong()));
        try (InputStream in = connection.getInputStream()) {
            byte[] chunk = new byte[1 << 16];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
                bytes.put(chunk, 0, read);
            }
        }
        return bytes.flip();
    }

    private static HuggingFaceTokenizer tokenizer() throws IOException {
        try (InputStream table = MiniLmModel.class.getResourceAsStream(TOKENIZER)) {
            if (table == null) {
                throw new IOException(TOKENIZER + " is not on the class path");
            }
            return HuggingFaceTokenizer.newInstance(table, Map.of("padding", "false", "truncation", "false"));
        }
    }

    @Override
    public void close() {
        tokenizer.close();
        try {
            session.close();
        } catch (OrtException e) {
            throw new UncheckedIOException(new IOException(e.getCode().toString()));
        }
    }

    /// The model cannot be loaded or run on this machine.
    static final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super("the embedding model cannot be loaded or run on this machine: " + cause.getClass().getSimpleName(),
                    cause);
        }

    }

}
