package org.emic.coding.jdbc;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emic.coding.domain.vectors.EmbeddingMethod;
import org.emic.coding.domain.vectors.Vectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/// Vectors in the table `vector`.
@Component
final class VectorsJdbc implements Vectors {

    private final JdbcClient client;
    private final JdbcOperations jdbc;

    VectorsJdbc(JdbcClient client, JdbcOperations jdbc) {
        this.client = client;
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> stored(String methodKey, Collection<String> texts) {
        return new HashSet<>(client
                .sql("select text_sha256 from vector where method_key = ? and text_sha256 = any (?)")
                .params(methodKey, texts.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public Map<String, float[]> read(String methodKey, Collection<String> texts) {
        Map<String, float[]> read = new HashMap<>();
        client.sql("select text_sha256, floats from vector where method_key = ? and text_sha256 = any (?)")
                .params(methodKey, texts.toArray(String[]::new))
                .query((ResultSet row) -> {
                    read.put(row.getString("text_sha256"), Floats.of(row.getBytes("floats")));
                });
        return read;
    }

    /// Keys are inserted in sorted order, so that two instances that store the same texts wait for each other instead of
    /// locking each other out.
    @Override
    public void store(EmbeddingMethod method, Map<String, float[]> vectors) {
        List<Object[]> rows = new ArrayList<>();
        vectors.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> rows.add(new Object[]{method.key(), entry.getKey(), method.instructionSet(),
                        Floats.bytes(entry.getValue())}));
        jdbc.batchUpdate("""
                insert into vector (method_key, text_sha256, instruction_set, floats) values (?, ?, ?, ?)
                on conflict do nothing""", rows);
    }

}
