package org.emic.ingest.jdbc;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.emic.ingest.domain.study.Keys;
import org.emic.ingest.domain.study.StudyId;

/// Seals real names with AES-256 in Galois/Counter Mode (NIST SP 800-38D): 12 random bytes, then the sealed text with a
/// tag of 16 bytes. What is sealed for one study cannot be opened as another one's.
public final class NameSeal {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Optional<SecretKeySpec> key;
    private final SecureRandom random;

    /// @param secret the service's secret; without one nothing can be sealed
    public NameSeal(Optional<String> secret, SecureRandom random) {
        this.key = secret.map(NameSeal::key);
        this.random = random;
    }

    boolean canSeal() {
        return key.isPresent();
    }

    byte[] seal(StudyId study, String text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, study, nonce, text.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    /// @throws Keys.Sealed if it was sealed with another secret or for another study, or was changed
    String open(StudyId study, byte[] sealed) {
        byte[] text = run(Cipher.DECRYPT_MODE, study, Arrays.copyOf(sealed, NONCE),
                Arrays.copyOfRange(sealed, NONCE, sealed.length));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, StudyId study, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.orElseThrow(() -> new GeneralSecurityException("no secret")),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(study.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new Keys.Sealed(e);
        }
    }

    private static SecretKeySpec key(String secret) {
        try {
            return new SecretKeySpec(
                    MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)),
                    "AES");
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
