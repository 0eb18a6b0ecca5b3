package org.emic.ingest.documents.child;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The parts of a document that is a ZIP archive. What nobody asks for is never unpacked, nothing is written by a name
/// that stands in the archive, and what is asked for has a limit in all.
final class ZipParts implements Closeable {

    /// Word and LibreOffice write some dozens, and one for each picture.
    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_UNPACKED = 64 << 20;

    private final ZipFile zip;
    private int left = MOST_UNPACKED;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    /// @param file where the archive may be put, as it is read from several places
    static ZipParts of(byte[] archive, Path file) throws IOException {
        Files.write(file, archive);
        ZipParts parts = new ZipParts(opened(file));
        if (parts.zip.size() > MOST_ENTRIES) {
            throw new Unreadable(Trouble.TOO_MUCH);
        }
        return parts;
    }

    private static ZipFile opened(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException | IllegalArgumentException e) {
            throw new Unreadable(Trouble.BROKEN);
        }
    }

    /// The part with this name, unpacked.
    ///
    /// @throws Unreadable where two have the name, so that programs would differ in what they show
    Optional<InputStream> find(String name) throws IOException {
        long same = zip.stream().filter(entry -> entry.getName().equalsIgnoreCase(name)).count();
        if (same > 1) {
            throw new Unreadable(Trouble.BROKEN);
        }
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] part = in.readNBytes(left + 1);
            left -= part.length;
            if (left < 0) {
                throw new Unreadable(Trouble.TOO_MUCH);
            }
            return Optional.of(new ByteArrayInputStream(part));
        } catch (ZipException e) {
            throw new Unreadable(Trouble.BROKEN);
        }
    }

    /// The part with this name.
    ///
    /// @throws Unreadable where there is none
    InputStream get(String name) throws IOException {
        return find(name).orElseThrow(() -> new Unreadable(Trouble.BROKEN));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
