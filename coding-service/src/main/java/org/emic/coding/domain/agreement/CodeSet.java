package org.emic.coding.domain.agreement;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.emic.coding.domain.CodeId;

/// The codes that somebody gave a unit, perhaps none.
public record CodeSet(SortedSet<CodeId> codes) {

    public CodeSet {
        codes = Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }

    /// These codes.
    public static CodeSet of(Collection<CodeId> codes) {
        return new CodeSet(new TreeSet<>(codes));
    }

    /// Whether the code is among them.
    public boolean has(CodeId code) {
        return codes.contains(code);
    }

}
