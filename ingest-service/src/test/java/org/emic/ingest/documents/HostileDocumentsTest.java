package org.emic.ingest.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.ingest.documents.ReadDocuments.reading;
import static org.emic.ingest.documents.ReadDocuments.refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emic.ingest.domain.reading.Reading;
import org.emic.ingest.domain.reading.Reads;
import org.emic.ingest.domain.reading.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever a document does: it is read or refused within 20 s, and leaves nothing behind.
class HostileDocumentsTest {

    private static final Duration PROMISED = Duration.ofSeconds(20);
    private static final Path STORED = Path.of("src/test/resources/documents/hostile");
    private static final Map<String, byte[]> MADE = HostileDocuments.all();
    private static Set<String> temporary = Set.of();

    @BeforeAll
    static void lookAtTheTemporaryFolder() {
        temporary = temporary();
    }

    @AfterAll
    static void leaveTheTemporaryFolderAsItWas() {
        assertThat(temporary()).isEqualTo(temporary);
        assertThat(Path.of("/tmp/emic-slipped")).doesNotExist();
    }

    static Stream<String> made() {
        return MADE.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource
    void made(String file) {
        endsInTime(file, document(file));
    }

    private static byte[] document(String file) {
        return Objects.requireNonNull(MADE.get(file), file);
    }

    static Stream<String> stored() throws IOException {
        try (Stream<Path> files = Files.list(STORED)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("LICENSE") && !name.equals("README.md"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource
    void stored(String file) {
        byte[] document = Reads.bytes("documents/hostile/" + file);
        endsInTime(file, document);
        endsInTime(file.substring(0, file.lastIndexOf('.')) + ".docx", document);
    }

    private static void endsInTime(String file, byte[] document) {
        long start = System.nanoTime();
        Reading reading = reading(file, document);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMISED);
        if (reading instanceof Reading.Refused(Refusal refusal)) {
            assertThat(refusal.problem()).isNotBlank();
            assertThat(refusal.remedy()).isNotBlank();
        }
    }

    @Test
    void unpacksOnlyWhatIsRead() {
        assertThat(ReadDocuments.turns("a.docx", document("bomb-beside-the-words.docx"))).containsExactly("Anna: one",
                "Boma: two");
        assertThat(ReadDocuments.turns("a.docx", document("names-that-leave.docx"))).containsExactly("Anna: one",
                "Boma: two");
        assertThat(refusal("a.docx", document("bomb-in-the-words.docx")).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
        assertThat(refusal("a.docx", document("many-entries.docx")).kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
    }

    @Test
    void refusesEntities() {
        assertThat(refusal("a.docx", document("billion-laughs.docx")).problem()).contains("damaged");
        assertThat(refusal("a.docx", Reads.bytes("documents/hostile/poi-ExternalEntityInText.docx")).problem())
                .contains("damaged");
    }

    @Test
    void saysThatAPasswordIsInTheWay() {
        assertThat(refusal("a.docx", Reads.bytes("documents/hostile/poi-bug53475-password-is-pass.docx")).remedy())
                .contains("Remove the password");
        assertThat(refusal("a.pdf", document("password.pdf")).remedy()).contains("Remove the password");
    }

    @Test
    void readsADocumentWithMacrosWithoutThem() {
        assertThat(reading("a.docm", Reads.bytes("documents/hostile/tika-testWORD_macros.docm")).toString())
                .contains("no paragraph begins with a speaker's name");
    }

    @Test
    void refusesOldWord() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0};
        assertThat(refusal("a.doc", old).kind()).isEqualTo(Refusal.Kind.UNSUPPORTED);
        assertThat(refusal("a.doc", old).remedy()).contains(".docx");
    }

    @Test
    void namesThePagesThatArePictures() {
        assertThat(refusal("a.pdf", HostileDocuments.scanned(true, true)).place()).isEqualTo(Refusal.WHOLE_FILE);
        Refusal some = refusal("a.pdf", HostileDocuments.scanned(false, true, false, true));
        assertThat(some.place()).isEqualTo("pages 2, 4");
        assertThat(some.remedy()).contains("OCR");
    }

    @Test
    void knowsAKindByItsBytesWhateverTheName() {
        assertThat(reading("a.docx", "{\\rtf1 Anna: one\\par Boma: two}".getBytes(
                StandardCharsets.US_ASCII))).isInstanceOf(Reading.Read.class);
        assertThat(refusal("a.pdf", "Anna: one".getBytes(StandardCharsets.US_ASCII)).problem())
                .contains("whatever its name says");
    }

    private static Set<String> temporary() {
        try (Stream<Path> paths = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return paths.map(Path::toString).filter(path -> path.contains("emic-") || path.contains("hsperf"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
