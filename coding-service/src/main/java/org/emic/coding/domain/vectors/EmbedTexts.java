package org.emic.coding.domain.vectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Embeds texts that have no stored vector yet.
public final class EmbedTexts {

    private final Embedder embedder;
    private final Vectors vectors;

    public EmbedTexts(Embedder embedder, Vectors vectors) {
        this.embedder = embedder;
        this.vectors = vectors;
    }

    /// How texts are embedded.
    public EmbeddingMethod method() {
        return embedder.method();
    }

    /// Vectors for those of the texts that have none stored, by SHA-256 of the text. Nothing is stored: computing takes
    /// seconds and belongs outside a transaction.
    ///
    /// @param texts compared texts; blank ones are left out
    public Map<String, float[]> missing(Collection<String> texts) {
        Map<String, String> wanted = new LinkedHashMap<>();
        texts.stream().filter(text -> !text.isBlank()).forEach(text -> wanted.put(Sha256.of(text), text));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Set<String> stored = vectors.stored(embedder.method().key(), wanted.keySet());
        wanted.keySet().removeAll(stored);
        List<float[]> computed = embedder.embed(List.copyOf(wanted.values()));
        Map<String, float[]> missing = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>(wanted.keySet());
        for (int i = 0; i < keys.size(); i++) {
            missing.put(keys.get(i), computed.get(i));
        }
        return missing;
    }

    /// Vectors for all of the texts, by SHA-256 of the text; call it within a transaction, in which those that were missing
    /// are stored.
    ///
    /// @param texts none of them blank
    public Map<String, float[]> vectors(Collection<String> texts) {
        store(missing(texts));
        return vectors.read(embedder.method().key(), texts.stream().map(Sha256::of).distinct().toList());
    }

    /// Stores what was computed; call it within the transaction that stores the incidents.
    public void store(Map<String, float[]> computed) {
        if (!computed.isEmpty()) {
            vectors.store(embedder.method(), computed);
        }
    }

}
