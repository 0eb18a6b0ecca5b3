package org.emic.coding.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.emic.coding.domain.vectors.Embedder;
import org.emic.coding.embedding.EmbeddingModel;
import org.emic.coding.embedding.OnnxEmbedder;
import org.emic.coding.embedding.SideBySide;
import org.jspecify.annotations.Nullable;

/// Embeds texts one by one and keeps the vectors in a file, so that the next run is quick.
final class Embeddings {

    private final EmbeddingModel chosen;
    private final Path file;
    private final Map<String, float[]> known = new HashMap<>();
    private final @Nullable Embeddings beside;
    private @Nullable Embedder model;

    private Embeddings(EmbeddingModel chosen, Path file, @Nullable Embeddings beside) {
        this.chosen = chosen;
        this.file = file;
        this.beside = beside;
    }

    /// With the model that is asked for, which is taken out of the arguments.
    static Embeddings chosen(Path folder, List<String> arguments) throws IOException {
        if (arguments.remove("--model=minilm+bge-small")) {
            return sideBySide(folder);
        }
        return keptIn(folder,
                arguments.remove("--model=bge-small")
                        ? EmbeddingModel.bgeSmall()
                        : arguments.remove("--model=e5-small") ? EmbeddingModel.e5Small() : EmbeddingModel.minilm());
    }

    static Embeddings keptIn(Path folder) throws IOException {
        return keptIn(folder, EmbeddingModel.minilm());
    }

    static Embeddings keptIn(Path folder, EmbeddingModel chosen) throws IOException {
        return keptIn(folder, chosen, null);
    }

    /// MiniLM and bge-small side by side.
    static Embeddings sideBySide(Path folder) throws IOException {
        return keptIn(folder, EmbeddingModel.minilm(), keptIn(folder, EmbeddingModel.bgeSmall()));
    }

    private static Embeddings keptIn(Path folder, EmbeddingModel chosen, @Nullable Embeddings beside)
            throws IOException {
        Files.createDirectories(folder);
        Embeddings embeddings = new Embeddings(chosen, folder.resolve(chosen.name() + ".vectors"), beside);
        embeddings.load();
        return embeddings;
    }

    float[] of(String text) {
        float[] own = known.computeIfAbsent(key(text), any -> embed(text));
        return beside == null ? own : SideBySide.joined(own, beside.of(text));
    }

    private float[] embed(String text) {
        Embedder loaded = model;
        if (loaded == null) {
            loaded = OnnxEmbedder.loading(chosen, 1);
            model = loaded;
        }
        return loaded.embed(List.of(text)).getFirst();
    }

    void save() throws IOException {
        if (beside != null) {
            beside.save();
        }
        List<String> keys = known.keySet().stream().sorted().toList();
        if (keys.isEmpty()) {
            return;
        }
        int dimensions = known.values().iterator().next().length;
        ByteBuffer bytes = ByteBuffer.allocate(keys.size() * (32 + 4 * dimensions)).order(ByteOrder.LITTLE_ENDIAN);
        for (String key : keys) {
            bytes.put(HexFormat.of().parseHex(key));
            for (float value : known.getOrDefault(key, new float[0])) {
                bytes.putFloat(value);
            }
        }
        Files.write(file, bytes.array());
    }

    private void load() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            byte[] key = new byte[32];
            bytes.get(key);
            float[] vector = new float[384];
            for (int d = 0; d < vector.length; d++) {
                vector[d] = bytes.getFloat();
            }
            known.put(HexFormat.of().formatHex(key), vector);
        }
    }

    private static String key(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

}
