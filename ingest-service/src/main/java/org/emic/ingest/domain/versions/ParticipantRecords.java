package org.emic.ingest.domain.versions;

import java.util.List;
import org.emic.ingest.domain.protection.names.Verdicts;
import org.emic.ingest.domain.study.Keys;
import org.emic.ingest.domain.study.NameVerdicts;
import org.emic.ingest.domain.study.Rosters;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.ingest.domain.study.StudyId;

/// What is kept about a participant beside their words: the row of the roster, the names in the sealed key, what people
/// decided about these names, and whether they moderate.
public final class ParticipantRecords {

    private final Studies studies;
    private final Rosters rosters;
    private final Keys keys;
    private final NameVerdicts verdicts;

    public ParticipantRecords(Studies studies, Rosters rosters, Keys keys, NameVerdicts verdicts) {
        this.studies = studies;
        this.rosters = rosters;
        this.keys = keys;
        this.verdicts = verdicts;
    }

    Somebody of(StudyId study, String asked) {
        return Somebody.of(asked, rosters.of(study), keys.of(study));
    }

    void forget(Study study, Somebody somebody) {
        somebody.rostered().ifPresent(who -> rosters.keep(study.id(), rosters.of(study.id()).without(who)));
        somebody.bearers().forEach(pseudonym -> keys.erase(study.id(), pseudonym));
        verdicts.of(study.id())
                .all()
                .stream()
                .map(Verdicts.Verdict::words)
                .filter(somebody::isNamedBy)
                .forEach(words -> verdicts.erase(study.id(), words));
        List<String> moderators = study.fields().moderators();
        List<String> others = moderators.stream().filter(name -> !somebody.isCalled(name)).toList();
        if (others.size() < moderators.size()) {
            studies.update(new Study(study.id(), study.revision(), study.fields().moderatedBy(others),
                    study.openedAt()));
        }
    }
}
