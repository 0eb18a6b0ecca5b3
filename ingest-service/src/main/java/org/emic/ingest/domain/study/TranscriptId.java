package org.emic.ingest.domain.study;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.emic.ingest.domain.transcript.Sha256;

/// Identifies a transcript within all studies.
public record TranscriptId(UUID value) {

    private static final int VERSION_BYTE = 6;
    private static final int VARIANT_BYTE = 8;

    /// The id of a document in a study: a name-based UUID (RFC 9562, version 5) in the study's name space, so that the
    /// same document has the same id whenever and however often it is uploaded.
    public static TranscriptId of(StudyId study, Sha256 document) {
        ByteBuffer name = ByteBuffer.allocate(2 * Long.BYTES + document.hex().length())
                .putLong(study.value().getMostSignificantBits())
                .putLong(study.value().getLeastSignificantBits())
                .put(document.hex().getBytes(StandardCharsets.US_ASCII));
        byte[] digest = sha1(name.array());
        digest[VERSION_BYTE] = (byte) (digest[VERSION_BYTE] & 0x0F | 0x50);
        digest[VARIANT_BYTE] = (byte) (digest[VARIANT_BYTE] & 0x3F | 0x80);
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        return new TranscriptId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    /// The id that a text spells; empty where it spells none.
    public static Optional<TranscriptId> parse(String text) {
        return StudyId.parse(text).map(StudyId::value).map(TranscriptId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
