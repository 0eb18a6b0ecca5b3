package org.emic.coding.domain.lens;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.coding.domain.study.StudyId;

/// Lenses of studies for tests, of one study only.
final class StudyLensesInMemory implements StudyLenses {

    private final Map<StudyId, DeclaredLens> declared = new HashMap<>();
    private final List<LensAct> acts = new ArrayList<>();
    private final List<Edition> own = new ArrayList<>();

    @Override
    public void keep(DeclaredLens told) {
        declared.merge(told.study(), told, (one, other) -> other.revision() > one.revision() ? other : one);
    }

    @Override
    public Optional<DeclaredLens> declared(StudyId study) {
        return Optional.ofNullable(declared.get(study));
    }

    @Override
    public void append(StudyId study, LensAct act) {
        acts.add(act);
    }

    @Override
    public List<LensAct> acts(StudyId study) {
        return List.copyOf(acts);
    }

    @Override
    public Edition keep(StudyId study, Edition edition) {
        Optional<Edition> kept = own.stream()
                .filter(one -> one.lens().id().equals(edition.lens().id()))
                .findFirst();
        if (kept.isEmpty()) {
            own.add(edition);
        }
        return kept.orElse(edition);
    }

    @Override
    public List<Edition> own(StudyId study) {
        return List.copyOf(own);
    }

}
