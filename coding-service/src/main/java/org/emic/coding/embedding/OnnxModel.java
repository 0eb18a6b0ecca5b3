package org.emic.coding.embedding;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.emic.coding.domain.vectors.EmbeddingMethod;
import org.emic.coding.domain.vectors.Sha256;
import org.emic.coding.embedding.EmbeddingModel.Pooling;

/// A sentence embedding model, loaded: one vector of the vectors of its word pieces, at unit length (Reimers & Gurevych
/// 2019).
///
/// Thread safe; a call runs in its caller's thread and knows nothing of other calls. In single precision the bits of a
/// vector depend neither on them nor on other texts of equal length in the same call.
final class OnnxModel implements AutoCloseable {

    private static final String TYPES = "token_type_ids";
    private static final int MARKS = 2;

    private final EmbeddingModel model;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final EmbeddingMethod method;
    private final long[] marks;
    private final long[] prefix;

    private OnnxModel(EmbeddingModel model, OrtEnvironment environment, OrtSession session,
            HuggingFaceTokenizer tokenizer, EmbeddingMethod method) throws IOException {
        this.model = model;
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.method = method;
        this.marks = tokenizer.encode("", true, false).getIds();
        this.prefix = model.prefix().isEmpty() ? new long[0] : tokenizer.encode(model.prefix(), false, false).getIds();
        if (marks.length != MARKS) {
            throw new IOException("the tokenizer does not mark beginning and end");
        }
    }

    /// Loads a model; about a second.
    ///
    /// @throws Unavailable if its files are not there or are no such model, or the machine cannot run it
    static OnnxModel load(EmbeddingModel model) {
        // Without these the tokenizer's library reports its use, and looks for accelerated builds, over the network.
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("RUST_FLAVOR", "cpu");
        MessageDigest digest = Sha256.digest();
        MessageDigest table = Sha256.digest();
        try {
            ByteBuffer bytes = read(model.model(), digest);
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            OrtSession session;
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                session = environment.createSession(bytes, options);
            }
            HuggingFaceTokenizer tokenizer = tokenizer(model, table);
            EmbeddingMethod method = new EmbeddingMethod(model.name(), Sha256.hex(digest.digest()),
                    "onnxruntime " + environment.getVersion() + ", tokenizers " + tokenizer.getVersion(),
                    model.options(Sha256.hex(table.digest())), InstructionSet.ofThisMachine(), dimensions(session));
            return new OnnxModel(model, environment, session, tokenizer, method);
        } catch (OrtException | IOException | LinkageError e) {
            throw new Unavailable(model.name(), e);
        }
    }

    /// The length of what the model gives first: a vector for each word piece.
    private static int dimensions(OrtSession session) throws OrtException, IOException {
        NodeInfo first = session.getOutputInfo().values().iterator().next();
        long[] shape = first.getInfo() instanceof TensorInfo tensor ? tensor.getShape() : new long[0];
        if (shape.length != 3 || shape[2] < 1) {
            throw new IOException("the model does not give a vector for each word piece");
        }
        return Math.toIntExact(shape[2]);
    }

    EmbeddingMethod method() {
        return method;
    }

    /// The text as the model takes it: in one window, or in several where it is too long for one.
    List<Input> inputs(String text) {
        Encoding encoding = tokenizer.encode(text, false, false);
        long[] pieces = encoding.getIds();
        if (pieces.length == 0) {
            return List.of(input(pieces, 1));
        }
        return Windows.over(encoding.getWordIds(), model.window())
                .stream()
                .map(window -> input(Arrays.copyOfRange(pieces, window.from(), window.to()), window.size()))
                .toList();
    }

    private Input input(long[] pieces, int weight) {
        long[] ids = new long[prefix.length + pieces.length + MARKS];
        ids[0] = marks[0];
        System.arraycopy(prefix, 0, ids, 1, prefix.length);
        System.arraycopy(pieces, 0, ids, 1 + prefix.length, pieces.length);
        ids[ids.length - 1] = marks[1];
        return new Input(ids, weight);
    }

    /// The vectors of inputs of equal length, not yet at unit length.
    List<double[]> pooled(List<Input> inputs) {
        int length = inputs.getFirst().length();
        long[] ids = inputs.stream().flatMapToLong(input -> Arrays.stream(input.ids())).toArray();
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        long[] shape = {inputs.size(), length};
        try (OnnxTensor idsTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
                OnnxTensor maskTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
                OnnxTensor typesTensor = OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]),
                        shape)) {
            Map<String, OnnxTensor> named = new HashMap<>();
            named.put("input_ids", idsTensor);
            named.put("attention_mask", maskTensor);
            if (session.getInputNames().contains(TYPES)) {
                named.put(TYPES, typesTensor);
            }
            try (OrtSession.Result result = session.run(named)) {
                FloatBuffer pieces = ((OnnxTensor) result.get(0)).getFloatBuffer();
                int counted = model.pooling() == Pooling.MEAN ? length : 1;
                return IntStream.range(0, inputs.size()).mapToObj(i -> mean(pieces, i * length, counted)).toList();
            }
        } catch (OrtException e) {
            throw new Unavailable(model.name(), e);
        }
    }

    private double[] mean(FloatBuffer pieces, int first, int count) {
        double[] mean = new double[method.dimensions()];
        for (int piece = first; piece < first + count; piece++) {
            for (int dimension = 0; dimension < mean.length; dimension++) {
                mean[dimension] += pieces.get(piece * mean.length + dimension);
            }
        }
        for (int dimension = 0; dimension < mean.length; dimension++) {
            mean[dimension] /= count;
        }
        return mean;
    }

    /// The unit vector of a text whose inputs have these vectors.
    static float[] unit(List<Input> inputs, List<double[]> pooled) {
        double[] sum = new double[pooled.getFirst().length];
        for (int i = 0; i < pooled.size(); i++) {
            for (int dimension = 0; dimension < sum.length; dimension++) {
                sum[dimension] += inputs.get(i).weight() * pooled.get(i)[dimension];
            }
        }
        return unit(sum);
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

    private static ByteBuffer read(EmbeddingModel.Source source, MessageDigest digest) throws IOException {
        URLConnection connection = source.locate().openConnection();
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

    private static HuggingFaceTokenizer tokenizer(EmbeddingModel model, MessageDigest digest) throws IOException {
        try (InputStream table = new DigestInputStream(model.tokenizer().locate().openStream(), digest)) {
            return HuggingFaceTokenizer.newInstance(table, Map.of("padding", "false", "truncation", "false"));
        } catch (RuntimeException e) {
            throw new IOException("the tokenizer's table cannot be read", e);
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

    /// A text, or a window of it, in word pieces between their marks.
    ///
    /// @param weight how many of its pieces are the text's own
    @SuppressWarnings("ArrayRecordComponent")
    record Input(long[] ids, int weight) {

        int length() {
            return ids.length;
        }

    }

    /// The model cannot be loaded or run on this machine.
    static final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unavailable(String model, Throwable cause) {
            super("the embedding model " + model + " cannot be loaded or run on this machine: "
                    + (cause instanceof IOException ? cause.getMessage() : cause.getClass().getSimpleName()), cause);
        }

    }

}
