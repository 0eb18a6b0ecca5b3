package org.emic.ingest.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Documents of which something is changed by chance: the same seed, the same document.
final class MutatedDocuments {

    private static final List<String> NUMBERS = List.of("0", "-1", "2147483647", "-2147483648", "4294967296",
            "99999999999");

    private MutatedDocuments() {}

    /// The document with one to eight changes; of an archive, half the time within one of its parts.
    static byte[] of(byte[] document, long seed) {
        Random random = new Random(seed);
        boolean inside = document[0] == 'P' && random.nextBoolean();
        return inside ? insideOf(document, random) : changed(document, random);
    }

    private static byte[] insideOf(byte[] archive, Random random) {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> names = List.copyOf(parts.keySet());
        parts.computeIfPresent(names.get(random.nextInt(names.size())),
                (_, part) -> new String(changed(part.getBytes(StandardCharsets.UTF_8), random),
                        StandardCharsets.UTF_8));
        return WrittenDocuments.zip(parts);
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes;
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes && changed.length > 1; i++) {
            changed = once(changed, random);
        }
        return changed;
    }

    private static byte[] once(byte[] bytes, Random random) {
        int at = random.nextInt(bytes.length);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(1 + random.nextInt(200)));
        return switch (random.nextInt(6)) {
            case 0 -> spliced(bytes, at, at + 1, new byte[]{(byte) random.nextInt(256)});
            case 1 -> spliced(bytes, at, end, new byte[0]);
            case 2 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, end));
            case 3 -> spliced(bytes, at, end, Arrays.copyOfRange(bytes, bytes.length - end + at, bytes.length));
            case 4 -> number(bytes, at, NUMBERS.get(random.nextInt(NUMBERS.size())));
            default -> random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : flipped(bytes, at, random.nextInt(8));
        };
    }

    /// Puts another number in the place of the next one.
    private static byte[] number(byte[] bytes, int from, String number) {
        int at = from;
        while (at < bytes.length && !Character.isDigit(bytes[at])) {
            at++;
        }
        int end = at;
        while (end < bytes.length && Character.isDigit(bytes[end])) {
            end++;
        }
        return spliced(bytes, at, end, number.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] flipped(byte[] bytes, int at, int bit) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= (byte) (1 << bit);
        return flipped;
    }

    private static byte[] spliced(byte[] bytes, int from, int to, byte[] with) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(with);
        out.write(bytes, to, bytes.length - to);
        return out.toByteArray();
    }
}
