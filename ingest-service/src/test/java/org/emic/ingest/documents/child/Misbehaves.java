package org.emic.ingest.documents.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A child that does what the document says.
public final class Misbehaves {

    private Misbehaves() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException, InterruptedException {
        String document = new String(System.in.readAllBytes(), StandardCharsets.US_ASCII);
        switch (document.substring(document.indexOf(' ') + 1)) {
            case "sleep" -> Thread.sleep(60_000);
            case "talk" -> {
                while (true) {
                    System.out.println("Pand so on");
                }
            }
            case "hoard" -> {
                List<byte[]> all = new ArrayList<>();
                while (true) {
                    all.add(new byte[(1 << 20) + all.size()]);
                }
            }
            case "litter" -> {
                Files.createDirectories(Path.of("a/b"));
                Files.writeString(Path.of("a/b/c"), "left");
                Files.createTempFile("left", "");
            }
            case "environment" -> System.out.println("=rtf\nP" + System.getenv() + "\n.");
            case "crash" -> Runtime.getRuntime().halt(134);
            default -> System.out.println("=nonsense\n.");
        }
        System.exit(0);
    }
}
