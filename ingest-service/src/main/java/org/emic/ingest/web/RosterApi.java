package org.emic.ingest.web;

import org.emic.ingest.domain.participants.RosterTable;
import org.emic.ingest.domain.study.KeepRoster;
import org.emic.ingest.domain.study.Rosters;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.StudyId;
import org.emic.webkit.problem.InputProblems;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A study's roster as JSON, and as the CSV that it is given in.
@RestController
@RequestMapping(path = "/studies/api/studies/{studyId}/roster", produces = MediaType.APPLICATION_JSON_VALUE)
final class RosterApi {

    private final Studies studies;
    private final Rosters rosters;
    private final KeepRoster keepRoster;

    RosterApi(Studies studies, Rosters rosters, KeepRoster keepRoster) {
        this.studies = studies;
        this.rosters = rosters;
        this.keepRoster = keepRoster;
    }

    @GetMapping
    RosterJson show(@PathVariable String studyId) {
        return RosterJson.of(rosters.of(Refusals.study(studies, studyId).id()));
    }

    @PutMapping(consumes = "text/csv")
    RosterJson keep(@PathVariable String studyId, @RequestBody byte[] table) {
        StudyId id = Refusals.studyId(studyId);
        return switch (RosterFile.read(table)) {
            case RosterTable.Outcome.Invalid invalid ->
                throw new InputProblems(RosterFile.problems(invalid.problems()));
            case RosterTable.Outcome.Read read -> {
                if (!keepRoster.keep(id, read.roster())) {
                    throw Refusals.unknown(id);
                }
                yield RosterJson.of(read.roster());
            }
        };
    }
}
