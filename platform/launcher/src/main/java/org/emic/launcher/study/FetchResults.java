package org.emic.launcher.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Writes a report's files to a folder: all under other names first, each checked against its SHA-256, then moved into place.
public final class FetchResults {

    private final StudyClient client;

    public FetchResults(StudyClient client) {
        this.client = client;
    }

    /// Returns the paths written, in the report's order.
    ///
    /// @throws IOException if a file is not what the report says or cannot be written; then nothing was replaced
    public List<Path> into(Path out, UUID study, List<ResultFile> files) throws IOException, InterruptedException {
        Files.createDirectories(out);
        Map<Path, Path> fetched = new LinkedHashMap<>();
        try {
            for (ResultFile file : files) {
                if (!file.isPlain()) {
                    throw new IOException("a result has a name that is no plain file name");
                }
                Path fresh = out.resolve(".%s.%s.part".formatted(file.name(), study));
                fetched.put(fresh, out.resolve(file.name()));
                String digest = fetch(study, file, fresh);
                if (!file.sha256().isEmpty() && !digest.equals(file.sha256())) {
                    throw new IOException("%s arrived damaged".formatted(file.name()));
                }
            }
            for (Map.Entry<Path, Path> entry : fetched.entrySet()) {
                Files.move(entry.getKey(), entry.getValue(), StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
            }
            return new ArrayList<>(fetched.values());
        } finally {
            for (Path fresh : fetched.keySet()) {
                Files.deleteIfExists(fresh);
            }
        }
    }

    private String fetch(UUID study, ResultFile file, Path fresh) throws IOException, InterruptedException {
        try (InputStream bytes = client.file(study, file.name());
                OutputStream written = Files.newOutputStream(fresh);
                DigestOutputStream digest = new DigestOutputStream(written, MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(digest);
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
