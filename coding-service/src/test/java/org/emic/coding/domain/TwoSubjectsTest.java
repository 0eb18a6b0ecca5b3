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
import java.util.stream.IntStream;
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
        List<Set<CodeId>> codes = codes(talk, OwnCodebook.NONE);
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

    /// Their labels were taken back, so that they are known by what people coded alone. Thirteen of sixteen are found.
    @Test
    void twoLearntCodesTakeInWhatIsLikeThemAndNothingElse() throws IOException {
        List<Said> talk = read();
        List<String> told = List.of("rent", "police");
        List<OwnCode> touched = told.stream()
                .map(subject -> new OwnCode(new CodeId("c-" + subject), "", "", true, Status.SUGGESTED, List.of()))
                .toList();
        List<Lesson> lessons = new ArrayList<>();
        for (String subject : told) {
            IntStream.range(0, talk.size())
                    .filter(i -> talk.get(i).subjects().equals(Set.of(subject)))
                    .limit(4)
                    .forEach(i -> lessons.add(new Lesson(id(i), new CodeId("c-" + subject), Lesson.Answer.CONFIRMED)));
        }

        List<Set<CodeId>> codes = codes(talk, new OwnCodebook(touched, false, lessons));

        int right = 0;
        int wrong = 0;
        for (int i = 0; i < talk.size(); i++) {
            Said said = talk.get(i);
            boolean learnt = touched.stream().map(OwnCode::id).anyMatch(codes.get(i)::contains);
            if (said.ofOne() && said.subjects().stream().anyMatch(told::contains)) {
                right += learnt ? 1 : 0;
            } else if (said.ofOne()) {
                wrong += learnt ? 1 : 0;
            }
        }
        assertThat(right).isGreaterThanOrEqualTo(13);
        assertThat(wrong).isZero();
    }

    private static IncidentId id(int number) {
        return new IncidentId("i-%012x-%d-0".formatted(0, number));
    }

    private static List<Set<CodeId>> codes(List<Said> talk, OwnCodebook codebook) {
        List<String> texts = talk.stream().map(Said::text).toList();
        List<Incident> incidents = new ArrayList<>();
        try (OnnxEmbedder embedder = OnnxEmbedder.loading(EmbeddingModel.minilm(), 1)) {
            List<float[]> vectors = embedder.embed(texts);
            for (int i = 0; i < texts.size(); i++) {
                incidents.add(new Incident(id(i), 1, i, 0, "S" + i % 5,
                        texts.get(i), "en", vectors.get(i)));
            }
        }
        Analysis analysis = Analysis.begin(Parameters.standard(), OpenNlpPhrases.load(), codebook);
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
