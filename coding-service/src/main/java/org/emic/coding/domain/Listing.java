package org.emic.coding.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.emic.coding.domain.vectors.Sha256;

/// The canonical listing of an analysis, hashed: two analyses with the same listing are the same.
final class Listing {

    private Listing() {}

    static String of(List<Code> codes, List<Coding> codings) {
        MessageDigest digest = Sha256.digest();
        for (Code code : codes) {
            add(digest, line(code));
        }
        for (Coding coding : codings) {
            add(digest, coding.id() + "\t" + coding.incident() + "\t" + coding.code() + "\t" + coding.similarity()
                    + "\t" + coding.ledger() + "\t" + coding.status() + "\t" + coding.coder() + "\t"
                    + coding.stretch());
        }
        return Sha256.hex(digest.digest());
    }

    private static void add(MessageDigest digest, String line) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    /// Everything that a code is, in one line.
    static String line(Code code) {
        StringBuilder line = new StringBuilder();
        line.append(code.id()).append('\t').append(code.label()).append('\t').append(code.origin());
        line.append('\t').append(code.status()).append('\t').append(code.definition());
        line.append('\t').append(code.founder()).append('\t').append(code.first()).append('\t');
        line.append(code.incidents()).append('\t').append(code.speakers()).append('\t').append(code.exemplars());
        line.append('\t').append(code.labels()).append('\t').append(code.terms()).append('\t');
        for (float value : code.centre()) {
            line.append(Integer.toHexString(Float.floatToIntBits(value))).append(' ');
        }
        return line.toString();
    }

}
