package org.emic.launcher.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    @TempDir
    Path folder;

    @Test
    void hasALineForEachFileThatCannotBeAnalysed() throws Exception {
        write("good.txt", "ANA: One.\n");
        write("twin.txt", "ANA: One.\n");
        write("empty.txt", "");
        Files.createDirectory(folder.resolve("calls"));
        try (RandomAccessFile large = new RandomAccessFile(folder.resolve("large.vtt").toFile(), "rw")) {
            large.setLength(20L * 1024 * 1024 + 1);
        }

        BadCall bad = catchThrowableOfType(BadCall.class, () -> Documents
                .read(List.of("good.txt", "gone.txt", "twin.txt", "empty.txt", "calls", "large.vtt"), folder));

        assertThat(bad.faults()).extracting(Fault::line)
                .containsExactly("gone.txt: whole file: does not exist. Check the name.",
                        "twin.txt: whole file: has the same content as good.txt. Give each conversation once.",
                        "empty.txt: whole file: is empty. Export the transcript again.",
                        "calls: whole file: is a folder. Name the transcripts in it.",
                        "large.vtt: whole file: has 21 MB, and 20 MB is the most. Give the words only, or split the recording by session.");
    }

    @Test
    void tellsFilesOfTheSameNameApartByTheirFolders() throws Exception {
        write("may/call.txt", "ANA: One.\n");
        write("june/call.txt", "ANA: Two.\n");
        write("notes.txt", "ANA: Three.\n");

        List<Document> documents = Documents.read(List.of("may/call.txt", "june/call.txt", "notes.txt"), folder);

        assertThat(documents).extracting(Document::name).containsExactly("may-call.txt", "june-call.txt", "notes.txt");
        assertThat(documents).extracting(Document::given)
                .containsExactly("may/call.txt", "june/call.txt", "notes.txt");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
