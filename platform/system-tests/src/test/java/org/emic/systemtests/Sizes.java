package org.emic.systemtests;

import java.time.Duration;

/// How long the runs are, as `-Demic.seed`, `-Demic.kills`, `-Demic.incidents` and `-Demic.outage` say. What is set when
/// nothing is said suits every build.
///
/// @param seed      of the study and of the plan
/// @param kills     how many processes are killed
/// @param incidents about how many the study has
/// @param outage    how long broker and database are away
record Sizes(long seed, int kills, int incidents, Duration outage) {

    static final Sizes GIVEN = new Sizes(Long.getLong("emic.seed", 20261125L), Integer.getInteger("emic.kills", 10),
            Integer.getInteger("emic.incidents", 400), Duration.ofSeconds(Integer.getInteger("emic.outage", 40)));

    /// The plan of the kills.
    KillPlan plan() {
        return KillPlan.of(seed, kills);
    }

    /// The study: it has an upload for each part of the plan that needs one. All tests use the same, so that the
    /// undisturbed run is made once.
    Study study() {
        return GeneratedStudy.of(seed, incidents, plan().uploads());
    }

}
