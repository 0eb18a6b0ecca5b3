package org.emic.coding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.emic.coding.embedding.EmbeddingModel;
import org.emic.coding.embedding.OnnxEmbedder;
import org.emic.coding.language.OpenNlpPhrases;
import org.junit.jupiter.api.Test;

/// People talk of five subjects, and at times of two in one breath (`two-subjects.tsv`), read with the standard model.
class TwoSubjectsTest {

    private record Said(Set<String> subjects, String text) {

        boolean ofOne() {
            return subjects.size() == 1;
        }

    }

    /// One of eight is missed: "First I sat at the police station, and then I waited at the hospital until ...".
    @Test
    void whoeverSpeaksOfTwoSubjectsGetsBothCodes() throws IOException {
        List<Said> talk = read();
        List<Set<CodeId>> codes = codes(talk);
        Map<String, CodeId> codeOf = new HashMap<>();
        for (int i = 0; i < talk.size(); i++) {
            if (talk.get(i).ofOne()) {
                codeOf.putIfAbsent(talk.get(i).subjects().iterator().next(), codes.get(i).iterator().next());
            }
        }
        assertThat(codeOf.values()).doesNotHaveDuplicates();

        int both = 0;
        int tooMany = 0;
        for (int i = 0; i < talk.size(); i++) {
            Set<CodeId> expected = new HashSet<>();
            talk.get(i).subjects().forEach(subject -> expected.add(Objects.requireNonNull(codeOf.get(subject))));
            both += !talk.get(i).ofOne() && codes.get(i).containsAll(expected) ? 1 : 0;
            tooMany += codes.get(i).size() > expected.size() ? 1 : 0;
        }
        assertThat(both).isGreaterThanOrEqualTo(7);
        assertThat(tooMany).isLessThanOrEqualTo(1);
    }

    private static List<Set<CodeId>> codes(List<Said> talk) {
        List<String> texts = talk.stream().map(Said::text).toList();
        List<Incident> incidents = new ArrayList<>();
        try (OnnxEmbedder embedder = OnnxEmbedder.loading(EmbeddingModel.minilm(), 1)) {
            List<float[]> vectors = embedder.embed(texts);
            for (int i = 0; i < texts.size(); i++) {
                incidents.add(new Incident(new IncidentId("i-%012x-%d-0".formatted(0, i)), 1, i, 0, "S" + i % 5,
                        texts.get(i), "en", vectors.get(i)));
            }
        }
        Analysis analysis = Analysis.begin(Parameters.standard(), OpenNlpPhrases.load());
        analysis.compare(incidents);
        analysis.endTranscript(1);
        Map<IncidentId, Set<CodeId>> codes = new HashMap<>();
        analysis.codings()
                .forEach(coding -> codes.computeIfAbsent(coding.incident(), any -> new LinkedHashSet<>())
                        .add(coding.code()));
        return incidents.stream().map(incident -> codes.getOrDefault(incident.id(), Set.of())).toList();
    }

    private static List<Said> read() throws IOException {
        try (InputStream lines = Objects
                .requireNonNull(TwoSubjectsTest.class.getResourceAsStream("two-subjects.tsv"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(line -> line.split("\t"))
                    .map(line -> new Said(Set.of(line[0].split("\\+")), line[1]))
                    .toList();
        }
    }

}
