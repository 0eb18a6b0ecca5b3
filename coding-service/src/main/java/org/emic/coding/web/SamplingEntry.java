package org.emic.coding.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.decisions.SamplingLog;

/// An entry of the sampling log as pages and programs see it.
record SamplingEntry(int number, Instant at, String who, Optional<String> code, String category, String ask, String why,
        String guide, String state, String outcome, List<FollowedUp> followed) {

    static SamplingEntry of(SamplingLog.Entry entry) {
        return new SamplingEntry(entry.number(), entry.at(), entry.who(), entry.code().map(CodeId::value),
                entry.category(), entry.ask(), entry.why(), entry.guide(), entry.state().word(), entry.outcome(),
                entry.followed().stream().map(FollowedUp::of).toList());
    }

    record FollowedUp(int number, Instant at, String who, String state, String text) {

        static FollowedUp of(SamplingLog.FollowedUp later) {
            return new FollowedUp(later.number(), later.at(), later.who(), later.state().word(), later.text());
        }

    }

}
