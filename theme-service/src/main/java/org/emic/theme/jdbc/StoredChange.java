package org.emic.theme.jdbc;

import org.emic.theme.domain.code.CodeId;
import org.emic.theme.domain.study.CodebookChange;
import org.jspecify.annotations.Nullable;

/// A change that waits for its turn: a code that stands, or the id of one that ended.
record StoredChange(@Nullable StoredCode stands, @Nullable String ended) {

    static StoredChange of(CodebookChange change) {
        return switch (change) {
            case CodebookChange.Stands stands -> new StoredChange(StoredCode.of(stands.code()), null);
            case CodebookChange.Ended ended -> new StoredChange(null, ended.code().value());
        };
    }

    CodebookChange toDomain() {
        if (stands != null) {
            return new CodebookChange.Stands(stands.toDomain());
        }
        if (ended != null) {
            return new CodebookChange.Ended(new CodeId(ended));
        }
        throw new IllegalStateException("a change says what stands or what ended");
    }

}
