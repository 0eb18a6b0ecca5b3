package org.emic.ingest.domain.study;

import org.emic.ingest.domain.participants.Roster;

/// The rosters of studies, wherever they are kept.
public interface Rosters {

    /// Keeps a study's roster in place of the one before.
    void keep(StudyId study, Roster roster);

    /// The study's roster; empty where it has none.
    Roster of(StudyId study);
}
