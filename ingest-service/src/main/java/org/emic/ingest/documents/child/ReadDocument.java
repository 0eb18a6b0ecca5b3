package org.emic.ingest.documents.child;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// The child's program: one document on standard input, its words on standard output as [Wire] says.
public final class ReadDocument {

    private ReadDocument() {}

    /// Reads.
    ///
    /// @param args `zip`, `pdf` or `rtf`; how many characters are written at most; after how many milliseconds it gives
    ///     up, should nobody be there any more to end it
    public static void main(String[] args) throws IOException {
        endAfter(Duration.ofMillis(Long.parseLong(args[2])));
        try (Writer out = new BufferedWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8))) {
            try {
                Confinement.begin();
                answer(args[0], input(), new Words(out, Long.parseLong(args[1])));
            } catch (Unreadable e) {
                Words.trouble(out, e);
            }
        }
        System.exit(0);
    }

    private static byte[] input() throws IOException {
        try (InputStream in = new FileInputStream(FileDescriptor.in)) {
            return in.readAllBytes();
        }
    }

    /// Reads a document to its end.
    ///
    /// @throws Unreadable where it has no words, or no end
    static void answer(String kind, byte[] document, Words words) throws Unreadable {
        try {
            switch (kind) {
                case "zip" -> ZipWords.read(document, Path.of(System.getProperty("java.io.tmpdir")), words);
                case "pdf" -> PdfWords.read(document, words);
                case "rtf" -> RtfWords.read(document, words);
                default -> throw new Unreadable(Trouble.UNKNOWN_KIND);
            }
            words.end();
        } catch (Unreadable e) {
            throw e;
        } catch (StackOverflowError e) {
            throw new Unreadable(Trouble.TOO_MUCH);
        } catch (IOException | RuntimeException | LinkageError e) {
            throw new Unreadable(Trouble.BROKEN);
        }
    }

    private static void endAfter(Duration limit) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(limit);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
    }
}
