package org.emic.report.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.messaging.Unreadable;
import org.emic.report.domain.Code;
import org.emic.report.domain.Code.Exemplar;
import org.emic.report.domain.CodeId;
import org.emic.report.domain.CodeStanding;
import org.emic.report.domain.Fact;
import org.emic.report.domain.IncidentId;
import org.emic.report.domain.StudyId;

/// `CodebookChanged.v1`, as far as a report needs it: centres and candidates stay behind.
record CodebookTold(UUID studyId, int analysis, int version, List<ChangeTold> changes) {

    record ChangeTold(String change, CodeTold code, Optional<String> into) {

        /// Whether the code goes on after the change.
        boolean goesOn() {
            return switch (change) {
                case "founded", "revised", "split" -> true;
                case "merged", "folded", "retired" -> false;
                default -> throw Unreadable.refused();
            };
        }

    }

    record CodeTold(String code, String label, String origin, String status, List<TermTold> terms,
            List<ExemplarTold> exemplars, Optional<String> definition) {

        Code toDomain() {
            return new Code(new CodeId(code), label, origin, Words.status(status), definition.orElse(""),
                    terms.stream().map(TermTold::term).toList(),
                    exemplars.stream()
                            .map(told -> new Exemplar(new IncidentId(told.incident()), told.kind().equals("typical"),
                                    told.similarity()))
                            .toList());
        }

    }

    record TermTold(String term) {

    }

    record ExemplarTold(String incident, String kind, double similarity) {

    }

    Fact fact() {
        var standings = new ArrayList<CodeStanding>();
        for (ChangeTold change : changes) {
            Optional<CodeId> into = change.goesOn() ? Optional.empty() : change.into().map(CodeId::new);
            standings.add(new CodeStanding(version, standings.size(), change.code().toDomain(), change.goesOn(), into));
        }
        return new Fact.CodebookChanged(new StudyId(studyId), analysis, version, standings);
    }

}
