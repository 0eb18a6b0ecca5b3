package org.emic.theme.jdbc;

import org.emic.theme.domain.code.Rivalry;

/// A rivalry as it lies in the database.
record StoredRivalry(String code, String rival, int codings) {

    static StoredRivalry of(Rivalry rivalry) {
        return new StoredRivalry(rivalry.code().value(), rivalry.rival().value(), rivalry.codings());
    }

}
