package org.emic.coding.embedding;

import java.util.ArrayList;
import java.util.List;
import org.emic.coding.domain.vectors.Embedder;
import org.emic.coding.domain.vectors.EmbeddingMethod;
import org.emic.coding.domain.vectors.Sha256;

/// Two models side by side: a text's vector is MiniLM's and after it bge-small's, so that a cosine is the mean of theirs.
///
/// bge-small's vectors lie closer together: seen from the middle of a study they are 0.67 to 0.8 times as long as
/// MiniLM's, in whatever study, so that about a third of what is said of nearness there is bge-small's.
public final class SideBySide implements Embedder, AutoCloseable {

    private static final double PART = Math.sqrt(0.5);

    private final OnnxEmbedder first;
    private final OnnxEmbedder second;

    private SideBySide(OnnxEmbedder first, OnnxEmbedder second) {
        this.first = first;
        this.second = second;
    }

    /// MiniLM and bge-small, being loaded in the background; together about three times the time of MiniLM.
    ///
    /// @param threads how many texts are embedded at once, at least 1
    public static SideBySide loading(int threads) {
        return new SideBySide(OnnxEmbedder.loading(EmbeddingModel.minilm(), threads),
                OnnxEmbedder.loading(EmbeddingModel.bgeSmall(), threads));
    }

    @Override
    public EmbeddingMethod method() {
        EmbeddingMethod one = first.method();
        EmbeddingMethod other = second.method();
        return new EmbeddingMethod(one.model() + " + " + other.model(),
                Sha256.of(one.modelSha256() + "\n" + other.modelSha256()), one.runtime(),
                "side by side: " + one.options() + "; " + other.options(), one.instructionSet(),
                one.dimensions() + other.dimensions());
    }

    @Override
    public List<float[]> embed(List<String> texts) {
        List<float[]> ones = first.embed(texts);
        List<float[]> others = second.embed(texts);
        List<float[]> joined = new ArrayList<>(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            joined.add(joined(ones.get(i), others.get(i)));
        }
        return joined;
    }

    /// The unit vector of a text of which MiniLM and bge-small made these unit vectors.
    public static float[] joined(float[] minilm, float[] bgeSmall) {
        float[] joined = new float[minilm.length + bgeSmall.length];
        for (int d = 0; d < joined.length; d++) {
            joined[d] = (float) (PART * (d < minilm.length ? minilm[d] : bgeSmall[d - minilm.length]));
        }
        return joined;
    }

    @Override
    public void close() {
        first.close();
        second.close();
    }

}
