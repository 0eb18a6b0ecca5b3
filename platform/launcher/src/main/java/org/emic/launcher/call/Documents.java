package org.emic.launcher.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The files of a call, looked at before anything is started.
public final class Documents {

    private static final long LARGEST = 20L * 1024 * 1024;

    private Documents() {}

    /// The documents, in the caller's order.
    ///
    /// @param given files as the caller wrote them
    /// @param base  what relative ones are relative to
    /// @throws BadCall with a fault for each file that is missing, no file, unreadable, empty, larger than 20 MB, or the same as another
    public static List<Document> read(List<String> given, Path base) throws BadCall {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> firstWith = new HashMap<>();
        List<Document> found = new ArrayList<>();
        for (String file : given) {
            try {
                Document document = read(file, base);
                String twin = firstWith.putIfAbsent(document.sha256(), file);
                if (twin != null) {
                    throw new BadCall(new Fault(file, "whole file", "has the same content as " + twin,
                            "Give each conversation once"));
                }
                found.add(document);
            } catch (BadCall bad) {
                faults.addAll(bad.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new BadCall(faults);
        }
        return toldApart(found);
    }

    /// One file.
    ///
    /// @param given as the caller wrote it
    /// @throws BadCall if it is missing, no file, unreadable, empty or larger than 20 MB
    static Document read(String given, Path base) throws BadCall {
        try {
            Path path = base.resolve(given);
            look(given, path);
            return new Document(given, path, end(path, 1), Files.size(path), sha256(path));
        } catch (IOException | InvalidPathException e) {
            throw new BadCall(
                    new Fault(given, "whole file", "cannot be read", "Check the name, and that you may read it"));
        }
    }

    private static void look(String file, Path path) throws IOException, BadCall {
        if (!Files.exists(path)) {
            throw new BadCall(new Fault(file, "whole file", "does not exist", "Check the name"));
        }
        if (Files.isDirectory(path)) {
            throw new BadCall(new Fault(file, "whole file", "is a folder", "Name the transcripts in it"));
        }
        if (!Files.isRegularFile(path)) {
            throw new BadCall(new Fault(file, "whole file", "is no regular file", "Save it as a file"));
        }
        if (!Files.isReadable(path)) {
            throw new BadCall(new Fault(file, "whole file", "cannot be read", "Check that you may read it"));
        }
        long size = Files.size(path);
        if (size == 0) {
            throw new BadCall(new Fault(file, "whole file", "is empty", "Export the transcript again"));
        }
        if (size > LARGEST) {
            throw new BadCall(new Fault(file, "whole file",
                    "has %d MB, and 20 MB is the most".formatted(Math.ceilDiv(size, 1024 * 1024)),
                    "Give the words only, or split the recording by session"));
        }
    }

    /// Documents that share a name get as much of the folders before it as tells them apart, with `-` between.
    private static List<Document> toldApart(List<Document> found) {
        List<Document> documents = found;
        int longest = found.stream().mapToInt(document -> document.path().normalize().getNameCount()).max().orElse(1);
        for (int depth = 2; depth <= longest; depth++) {
            int parts = depth;
            Map<String, Long> holders = documents.stream()
                    .collect(Collectors.groupingBy(Document::name, Collectors.counting()));
            documents = documents.stream()
                    .map(document -> holders.getOrDefault(document.name(), 1L) == 1
                            ? document
                            : document.named(end(document.path(), parts)))
                    .toList();
        }
        return documents;
    }

    private static String end(Path path, int depth) {
        Path whole = path.normalize();
        int count = whole.getNameCount();
        List<String> parts = new ArrayList<>();
        whole.subpath(Math.max(0, count - depth), count).forEach(part -> parts.add(part.toString()));
        return String.join("-", parts);
    }

    private static String sha256(Path path) throws IOException {
        try (InputStream file = Files.newInputStream(path);
                DigestInputStream digest = new DigestInputStream(file, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
