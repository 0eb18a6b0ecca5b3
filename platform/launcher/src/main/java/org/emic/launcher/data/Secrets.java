package org.emic.launcher.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// Passwords that are made once and kept beside the data, one a file, readable by their owner alone.
public final class Secrets {

    private static final int BYTES = 24;

    private final Path folder;
    private final RandomGenerator chance;

    /// @param chance a source fit for secrets
    public Secrets(Path folder, RandomGenerator chance) {
        this.folder = folder;
        this.chance = chance;
    }

    /// The kept secret of this name: 48 hexadecimal digits, made now if there is none yet.
    public String kept(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file)) {
            return Files.readString(file, StandardCharsets.US_ASCII).strip();
        }
        String secret = fresh();
        Path fresh = folder.resolve(name + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, secret, StandardCharsets.US_ASCII);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        return secret;
    }

    /// A secret for this start only: 48 hexadecimal digits.
    public String fresh() {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
