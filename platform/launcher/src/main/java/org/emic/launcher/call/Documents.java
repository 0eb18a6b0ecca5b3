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
import java.util.LinkedHashMap;
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
        Map<String, Path> found = new LinkedHashMap<>();
        Map<String, String> digests = new HashMap<>();
        for (String file : given) {
            try {
                Path path = base.resolve(file);
                look(file, path);
                String digest = sha256(path);
                String twin = firstWith.putIfAbsent(digest, file);
                if (twin != null) {
                    throw new BadCall(new Fault(file, "whole file", "has the same content as " + twin,
                            "Give each conversation once"));
                }
                found.put(file, path);
                digests.put(file, digest);
            } catch (BadCall bad) {
                faults.addAll(bad.faults());
            } catch (IOException | InvalidPathException e) {
                faults.add(new Fault(file, "whole file", "cannot be read", "Check the name, and that you may read it"));
            }
        }
        if (!faults.isEmpty()) {
            throw new BadCall(faults);
        }
        Map<String, String> names = names(found);
        return found.entrySet()
                .stream()
                .map(entry -> new Document(entry.getKey(), entry.getValue(), names.getOrDefault(entry.getKey(), ""),
                        digests.getOrDefault(entry.getKey(), "")))
                .toList();
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

    /// The file's own name; where two share it, as much of the folders before it as tells them apart, with `-` between.
    private static Map<String, String> names(Map<String, Path> found) {
        Map<String, String> names = new HashMap<>();
        found.forEach((file, path) -> names.put(file, end(path, 1)));
        int longest = found.values().stream().mapToInt(path -> path.normalize().getNameCount()).max().orElse(1);
        for (int depth = 2; depth <= longest; depth++) {
            Map<String, Long> holders = names.values()
                    .stream()
                    .collect(Collectors.groupingBy(name -> name, Collectors.counting()));
            for (Map.Entry<String, Path> entry : found.entrySet()) {
                if (holders.getOrDefault(names.get(entry.getKey()), 1L) > 1) {
                    names.put(entry.getKey(), end(entry.getValue(), depth));
                }
            }
        }
        return names;
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
