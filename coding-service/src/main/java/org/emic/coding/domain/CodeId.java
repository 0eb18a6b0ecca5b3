package org.emic.coding.domain;

import java.util.Locale;

/// Names a code by the incident that founded it: `c-<first 12 hex of SHA-256("code:" + founding incident)>`, with `:2`,
/// `:3` appended to the text where one incident founds several; a code that was brought, by its name.
public record CodeId(String value) implements Comparable<CodeId> {

    /// @throws IllegalArgumentException if the value is blank
    public CodeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a code's id is not blank");
        }
    }

    /// The id of the code that is the ordinal-th (from 1) founded by this incident.
    public static CodeId foundedBy(IncidentId founder, int ordinal) {
        String text = "code:" + founder.value() + (ordinal == 1 ? "" : ":" + ordinal);
        return new CodeId("c-" + Digest.sha256(text).substring(0, 12));
    }

    /// The id of a code that a person made.
    ///
    /// @param decision the number of the decision by which it was made
    public static CodeId madeBy(int decision) {
        return new CodeId("c-" + Digest.sha256("decision:" + decision).substring(0, 12));
    }

    /// The id of a code that a researcher brought. Case and blanks of the name make no difference.
    public static CodeId brought(String name) {
        String plain = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return new CodeId("c-" + Digest.sha256("brought:" + plain).substring(0, 12));
    }

    @Override
    public int compareTo(CodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

}
