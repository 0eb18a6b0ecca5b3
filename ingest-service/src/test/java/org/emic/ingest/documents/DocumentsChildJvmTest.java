package org.emic.ingest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emic.ingest.documents.child.Misbehaves;
import org.emic.ingest.domain.reading.Documents.Answer;
import org.emic.ingest.domain.reading.Documents.Block;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.reading.Refusal;
import org.junit.jupiter.api.Test;

class DocumentsChildJvmTest {

    private static final ChildProgram MISBEHAVES = ChildProgram.of(Misbehaves.class, List.of());

    @Test
    void killsAChildWhoseTimeIsOver() {
        long start = System.nanoTime();
        assertThat(refusal(Duration.ofSeconds(2), "sleep").problem())
                .isEqualTo("it could not be read within 2 seconds");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(ProcessHandle.current().children()
                .filter(child -> child.info().commandLine().orElse("").contains("Misbehaves"))).isEmpty();
    }

    @Test
    void doesNotListenForEver() {
        assertThat(refusal("talk").kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
    }

    @Test
    void tellsThatMemoryWasNotEnough() {
        assertThat(refusal("hoard").problem()).isEqualTo("it could not be read with 32 MB of memory");
    }

    @Test
    void takesNoAnswerThatItDoesNotUnderstand() {
        assertThat(refusal("nonsense").problem()).contains("damaged");
        assertThat(refusal("crash").problem()).contains("damaged");
    }

    @Test
    void leavesNothingBehind() throws IOException {
        refusal("litter");
        try (Stream<Path> paths = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(paths.filter(path -> path.getFileName().toString().startsWith("emic-document-"))).isEmpty();
        }
    }

    @Test
    void handsNoEnvironmentOn() {
        assertThat(System.getenv()).isNotEmpty();
        assertThat(open(Duration.ofSeconds(15), "environment")).isInstanceOfSatisfying(Answer.Opened.class,
                opened -> assertThat(((Block.Paragraph) opened.blocks().getFirst()).text()).isEqualTo("{}"));
    }

    @Test
    void countsWaitingAsTime() throws Exception {
        DocumentsChildJvm one = new DocumentsChildJvm(new ChildLimits(32, Duration.ofSeconds(2), 1, 10_000),
                MISBEHAVES);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = IntStream.range(0, 4).mapToObj(_ -> threads.submit(() -> open(one, "sleep")))
                    .toList();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get()).isInstanceOf(Answer.Closed.class);
            }
            assertThat(answers.stream().filter(answer -> answer.resultNow().toString().contains("just now")))
                    .isNotEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static Refusal refusal(String what) {
        return refusal(Duration.ofSeconds(15), what);
    }

    private static Refusal refusal(Duration time, String what) {
        Answer answer = open(time, what);
        assertThat(answer).isInstanceOf(Answer.Closed.class);
        return ((Answer.Closed) answer).refusal();
    }

    private static Answer open(Duration time, String what) {
        return open(new DocumentsChildJvm(new ChildLimits(32, time, 2, 1 << 20), MISBEHAVES), what);
    }

    private static Answer open(DocumentsChildJvm documents, String what) {
        return documents.open(FileName.of("a.rtf"), ("{\\rtf1 " + what).getBytes(StandardCharsets.US_ASCII));
    }
}
