package org.emic.coding.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.emic.coding.domain.Analysis;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.PhraseFinder;

/// What the analysis found in some units, told nothing.
///
/// @param numbers the units in the order in which they were analysed
/// @param first each unit's first code, by the unit's number
/// @param seconds for comparing and naming, without embedding
record Found(List<Integer> numbers, List<Incident> incidents, List<Code> codebook, List<Coding> codings,
        Map<Integer, CodeId> first,
        double seconds) {

    /// Analyses the units of a set with these numbers, in this order, as one transcript.
    static Found in(GoldSet set, List<Integer> numbers, Embeddings embeddings, PhraseFinder phrases) {
        List<Incident> incidents = new ArrayList<>();
        for (int number : numbers) {
            GoldSet.Unit unit = set.units().get(number);
            int turn = incidents.size();
            incidents.add(new Incident(new IncidentId("i-%012x-%d-0".formatted(0, turn)), 1, turn, 0, unit.speaker(),
                    unit.text(), "en", embeddings.of(unit.text())));
        }
        long begun = System.nanoTime();
        Analysis analysis = Analysis.begin(Parameters.standard(), phrases);
        analysis.compare(incidents);
        analysis.endTranscript(1);
        List<Code> codebook = analysis.codebook();
        double seconds = (System.nanoTime() - begun) / 1e9;
        Map<IncidentId, CodeId> codes = new HashMap<>();
        analysis.codings().forEach(coding -> codes.putIfAbsent(coding.incident(), coding.code()));
        Map<Integer, CodeId> first = new HashMap<>();
        for (int i = 0; i < incidents.size(); i++) {
            CodeId code = codes.get(incidents.get(i).id());
            if (code != null) {
                first.put(numbers.get(i), code);
            }
        }
        return new Found(List.copyOf(numbers), incidents, codebook, analysis.codings(), first, seconds);
    }

    /// All codes of a unit.
    Set<CodeId> codes(int unit) {
        IncidentId incident = incidents.get(numbers.indexOf(unit)).id();
        return codings.stream()
                .filter(coding -> coding.incident().equals(incident))
                .map(Coding::code)
                .collect(Collectors.toSet());
    }

    /// The group of a unit; one without a code is alone.
    String group(int unit) {
        CodeId code = first.get(unit);
        return code == null ? "uncoded " + unit : code.value();
    }

}
