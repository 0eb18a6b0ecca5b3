package org.emic.coding.domain.brought;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.OwnCode;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.decisions.LearntCode;
import org.emic.coding.domain.deductive.CodebookEntry;
import org.emic.coding.domain.deductive.Wording;
import org.emic.coding.domain.vectors.Sha256;

/// A code with the texts by which it is to be known.
record WordedCode(CodeId id, CodebookEntry entry, boolean learnt, Status status) {

    /// A code that a researcher brought; what people call it and say of it since tells more of it.
    static WordedCode brought(CodebookEntry entry, Optional<LearntCode> since) {
        List<String> shown = new ArrayList<>(entry.examples());
        since.filter(code -> !code.label().isEmpty()).ifPresent(code -> shown.add(code.label()));
        since.filter(code -> !code.definition().equals(entry.definition()))
                .ifPresent(code -> shown.add(code.definition()));
        return new WordedCode(CodeId.brought(entry.name()), new CodebookEntry(entry.name(), entry.definition(), shown),
                false, Status.HUMAN);
    }

    static WordedCode learnt(LearntCode code) {
        return new WordedCode(code.id(), new CodebookEntry(code.label(), code.definition(), List.of()), true,
                code.status());
    }

    List<String> texts() {
        return entry.texts();
    }

    OwnCode with(Map<String, float[]> vectors) {
        return new OwnCode(id, entry.name(), entry.definition(), learnt, status, texts().stream()
                .map(text -> new Wording(text, Objects.requireNonNull(vectors.get(Sha256.of(text)))))
                .toList());
    }

}
