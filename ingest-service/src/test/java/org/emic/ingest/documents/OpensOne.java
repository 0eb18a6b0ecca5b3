package org.emic.ingest.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emic.ingest.domain.reading.Documents.Answer;
import org.emic.ingest.domain.reading.FileName;

/// A program that opens one document as the service does, and says what came of it.
public final class OpensOne {

    private OpensOne() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        Answer answer = new DocumentsChildJvm(ChildLimits.USUAL).open(FileName.of(file.getFileName().toString()),
                Files.readAllBytes(file));
        System.out.println(switch (answer) {
            case Answer.Opened opened -> opened.format() + " " + opened.blocks().size();
            case Answer.Closed closed -> closed.refusal().problem();
        });
    }
}
