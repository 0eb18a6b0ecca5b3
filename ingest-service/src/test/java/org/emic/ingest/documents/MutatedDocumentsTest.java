package org.emic.ingest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.emic.ingest.documents.WrittenDocuments.Names;
import org.emic.ingest.documents.WrittenDocuments.Said;
import org.emic.ingest.documents.child.ReadDocument;
import org.emic.ingest.documents.child.ReadsMany;
import org.emic.ingest.domain.reading.DocumentReader;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.reading.Limits;
import org.emic.ingest.domain.reading.Reading;
import org.emic.ingest.json.JsonSyntaxJackson;
import org.emic.ingest.domain.reading.Reads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two thousand damaged documents, by seed: `-Demic.mutations=20000` tries more, `-Demic.seed=7` others. Most are read in
/// children that read many, as a child's start takes longer than a document; some each in a child of its own.
class MutatedDocumentsTest {

    private static final int MUTATIONS = Integer.getInteger("emic.mutations", 2_000);
    private static final long SEED = Long.getLong("emic.seed", 1);
    private static final int ALONE_EVERY = 50;
    private static final int TOGETHER = 250;
    private static final Duration TIME_TOGETHER = Duration.ofSeconds(120);

    private enum End {
        READ, REFUSED, OUT_OF_MEMORY, OUT_OF_TIME
    }

    private record Tried(String file, String kind, byte[] document) {}

    @Test
    void allEndAsReadOrRefused(@TempDir Path folder) throws IOException {
        List<Tried> tried = tried();
        Map<End, Integer> ends = new EnumMap<>(End.class);
        int at = 0;
        while (at < tried.size()) {
            List<Tried> some = tried.subList(at, Math.min(tried.size(), at + TOGETHER));
            List<byte[]> answers = new ArrayList<>();
            End end = together(some, folder, answers);
            for (int i = 0; i < answers.size(); i++) {
                ends.merge(understood(some.get(i), answers.get(i)), 1, Integer::sum);
            }
            at += answers.size();
            if (end != End.READ) {
                ends.merge(end, 1, Integer::sum);
                at++;
            }
        }
        System.out.printf("%d mutations of documents, seed %d: %s%n", tried.size(), SEED, ends);
        assertThat(ends.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MUTATIONS);
        assertThat(ends).containsKeys(End.READ, End.REFUSED);
        assertThat(ends.getOrDefault(End.OUT_OF_TIME, 0)).as("documents that took too long").isLessThan(10);
    }

    @Test
    void someEndSoEachInAChildOfItsOwn() {
        List<Tried> tried = tried();
        for (int i = 0; i < tried.size(); i += Math.max(1, tried.size() / ALONE_EVERY)) {
            long start = System.nanoTime();
            assertThat(ReadDocuments.reading(tried.get(i).file(), tried.get(i).document())).isNotNull();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }

    /// Reads these in one child as far as it comes.
    ///
    /// @param answers takes what it answers to each
    private static End together(List<Tried> tried, Path folder, List<byte[]> answers) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(all);
        for (Tried one : tried) {
            out.writeUTF(one.kind());
            out.writeInt(one.document().length);
            out.write(one.document());
        }
        ChildProgram program = ChildProgram.of(ReadsMany.class, List.of(ReadDocument.class, PDDocument.class,
                FontBoxFont.class, RandomAccessRead.class, LogFactory.class));
        ChildRun run = ChildRun.of(program.command(ChildLimits.USUAL, folder), folder, all.toByteArray(), TIME_TOGETHER,
                256 << 20);
        if (!(run instanceof ChildRun.Ended(int status, byte[] said))) {
            return End.OUT_OF_TIME;
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(said))) {
            while (in.available() > 0) {
                answers.add(in.readNBytes(in.readInt()));
            }
        }
        assertThat(status).as("what the child ended with").isIn(0, 3);
        return status == 0 ? End.READ : End.OUT_OF_MEMORY;
    }

    /// Has the service go on with what the child answered.
    private static End understood(Tried one, byte[] answer) {
        return switch (Answers.understood(answer)) {
            case Answers.Said.Words words -> {
                DocumentReader reader = new DocumentReader(Limits.USUAL, new JsonSyntaxJackson(),
                        (_, _) -> words.document());
                Reading reading = reader.read(FileName.of(one.file()), one.document(), Optional.empty(), List.of(),
                        "en");
                yield reading instanceof Reading.Read ? End.READ : End.REFUSED;
            }
            case Answers.Said.Without _ -> End.REFUSED;
            case Answers.Said.Nothing _ -> throw new AssertionError("No answer to " + one.file());
        };
    }

    private static List<Tried> tried() {
        List<Said> said = Reads.resource("documents/conversation.txt")
                .turns()
                .stream()
                .map(turn -> new Said(turn.speaker(), turn.text()))
                .toList();
        List<Tried> whole = new ArrayList<>();
        for (Names names : Names.values()) {
            whole.add(new Tried("a.docx", "zip", WrittenDocuments.docx(said, names)));
            whole.add(new Tried("a.odt", "zip", WrittenDocuments.odt(said, names)));
            whole.add(new Tried("a.rtf", "rtf", WrittenDocuments.rtf(said, names)));
            whole.add(new Tried("a.pdf", "pdf", WrittenDocuments.pdf(said, names)));
        }
        List<Tried> tried = new ArrayList<>();
        for (int i = 0; i < MUTATIONS; i++) {
            Tried one = whole.get(i % whole.size());
            tried.add(new Tried("mutation-%d-%d.%s".formatted(SEED, i, one.file().substring(2)), one.kind(),
                    MutatedDocuments.of(one.document(), SEED * 1_000_003 + i)));
        }
        return tried;
    }
}
