package org.emic.coding.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.emic.coding.domain.Analysis;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.HumanCoding;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Lesson;
import org.emic.coding.domain.OwnCode;
import org.emic.coding.domain.OwnCodebook;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.deductive.Example;
import org.emic.coding.domain.deductive.Said;

/// A task as a study's analysis does it: with the codebook and the examples that a researcher brought, or learnt from what
/// people coded by hand within the study.
final class WiredCoding {

    private final DeductiveTask task;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Set<Integer>> codes = new ArrayList<>();

    /// @param learnt whether the examples are people's decisions
    /// @param only whether nothing but the codebook is suggested
    WiredCoding(DeductiveTask task, List<Example> examples, boolean learnt, boolean only, PhraseFinder phrases) {
        this.task = task;
        List<OwnCode> codebook = task.codebook()
                .stream()
                .map(code -> new OwnCode(CodeId.brought(code.name()), code.name(), "", learnt, Status.HUMAN,
                        code.wordings()))
                .toList();
        codebook.forEach(code -> numbers.put(code.id().value(), numbers.size()));
        for (Said said : task.talk()) {
            int turn = incidents.size();
            incidents.add(new Incident(new IncidentId("i-%012x-%d-0".formatted(0, turn)), said.transcriptNumber(), turn,
                    0, "somebody", said.wording().text(), "en", said.wording().vector()));
        }
        List<HumanCoding> people = new ArrayList<>();
        List<Lesson> lessons = new ArrayList<>();
        for (Example example : examples) {
            IncidentId incident = incidents.get(example.incident()).id();
            example.codes().forEach(code -> {
                people.add(new HumanCoding(incident, codebook.get(code).id(), true, "somebody"));
                lessons.add(new Lesson(incident, codebook.get(code).id(), Lesson.Answer.GIVEN));
            });
        }
        Analysis analysis = Analysis.begin(Parameters.standard(), phrases,
                new OwnCodebook(codebook, only, learnt ? lessons : List.of()));
        analysis.compare(incidents, learnt ? List.of() : people);
        analysis.endTranscript(1);
        read(analysis.codings());
    }

    private void read(List<Coding> codings) {
        Map<IncidentId, Set<Integer>> given = new HashMap<>();
        for (Coding coding : codings) {
            Integer number = numbers.get(coding.code().value());
            if (number != null) {
                given.computeIfAbsent(coding.incident(), any -> new HashSet<>()).add(number);
            }
        }
        incidents.forEach(incident -> codes.add(given.getOrDefault(incident.id(), Set.of())));
    }

    /// How these units agree with what people coded; codes that were found beside the codebook do not count.
    LabelAgreement agreement(List<Integer> units) {
        return LabelAgreement.of(units.stream().map(task.gold()::get).toList(), units.stream().map(codes::get).toList(),
                task.codebook().size());
    }

    /// Which share of these units has no code of the codebook.
    double unfitting(List<Integer> units) {
        return units.stream().filter(unit -> codes.get(unit).isEmpty()).count() / (double) Math.max(1, units.size());
    }

}
