package org.emic.coding.sample;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.emic.coding.domain.vectors.Embedder;
import org.emic.coding.domain.vectors.EmbeddingMethod;

/// An embedder for tests: each longer word points somewhere of its own, and a text to the middle of its words.
public final class HashedWords implements Embedder {

    private static final int DIMENSIONS = 32;

    /// How many texts were embedded.
    public final AtomicInteger embedded = new AtomicInteger();

    @Override
    public EmbeddingMethod method() {
        return new EmbeddingMethod("hashed-words", "0".repeat(64), "java", "for tests", "any", DIMENSIONS);
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        embedded.addAndGet(texts.size());
        return texts.stream().map(HashedWords::vector).toList();
    }

    private static float[] vector(String text) {
        double[] sum = new double[DIMENSIONS];
        sum[0] = 0.1;
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
            if (word.length() > 3) {
                int hash = word.hashCode() * 0x9E3779B9;
                sum[Math.floorMod(hash, DIMENSIONS)] += 1;
                sum[Math.floorMod(hash >>> 7, DIMENSIONS)] += 0.5;
            }
        }
        double squares = 0;
        for (double value : sum) {
            squares += value * value;
        }
        float[] unit = new float[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            unit[i] = (float) (sum[i] / Math.sqrt(squares));
        }
        return unit;
    }

}
