package org.emic.coding.domain;

import java.util.List;

/// The canonical listing of an analysis, hashed: two analyses with the same listing are the same.
final class Listing {

    private Listing() {}

    static String of(List<Code> codes, List<Coding> codings) {
        StringBuilder listing = new StringBuilder();
        for (Code code : codes) {
            listing.append(line(code)).append('\n');
        }
        for (Coding coding : codings) {
            listing.append(coding.id()).append('\t').append(coding.incident()).append('\t').append(coding.code());
            listing.append('\t').append(coding.similarity()).append('\t').append(coding.ledger());
            listing.append('\t').append(coding.status()).append('\t').append(coding.coder()).append('\t');
            listing.append(coding.stretch()).append('\n');
        }
        return Digest.sha256(listing.toString());
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
