package org.emic.theme.jdbc;

import java.util.List;
import org.emic.theme.domain.code.Candidate;
import org.emic.theme.domain.code.Centre;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.CodeId;
import org.emic.theme.domain.code.Origin;
import org.emic.theme.domain.code.Place;
import org.emic.theme.domain.code.Status;
import org.emic.theme.domain.code.Term;
import org.emic.theme.domain.code.Voice;

/// A code as it lies in the database.
record StoredCode(String id, String label, Origin origin, Status status, Place first, int incidents, List<Voice> voices,
        List<Candidate> candidates, List<Term> terms, String model, int dimensions, String values) {

    static StoredCode of(Code code) {
        return new StoredCode(code.id().value(), code.label(), code.origin(), code.status(), code.first(),
                code.incidents(),
                code.voices(), code.candidates(), code.terms(), code.centre().model(), code.centre().dimensions(),
                code.centre().encoded());
    }

    Code toDomain() {
        return new Code(new CodeId(id), label, origin, status, first, incidents, voices, candidates, terms,
                Centre.decode(model, dimensions, values));
    }

}
