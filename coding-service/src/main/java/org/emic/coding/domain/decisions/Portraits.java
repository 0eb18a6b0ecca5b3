package org.emic.coding.domain.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.emic.coding.domain.CandidateLabel;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.EmptyCode;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.decisions.Utterances.Utterance;

/// Describes codes by what carries them now. What nobody altered is as it was suggested.
final class Portraits {

    /// Stands for a similarity until the code that it is about is described.
    static final double NOT_COMPARED = Double.NaN;

    private static final Comparator<Code> CANONICAL = Comparator.comparing(Code::first).thenComparing(Code::id);

    private final List<Code> codes = new ArrayList<>();
    private final List<Coding> codings = new ArrayList<>();
    private final List<EmptyCode> empty = new ArrayList<>();

    private Portraits() {}

    static Portraits of(Collection<Entry> entries, Utterances utterances, int exemplars) {
        relabel(entries);
        Set<IncidentId> needed = new LinkedHashSet<>();
        entries.stream()
                .filter(entry -> entry.altered)
                .forEach(entry -> entry.codings().forEach(coding -> needed.add(coding.incident())));
        Map<IncidentId, Utterance> said = utterances.of(needed);
        int dimensions = dimensions(entries, said.values());
        Portraits portraits = new Portraits();
        entries.forEach(entry -> portraits.add(entry, said, dimensions, exemplars));
        portraits.codes.sort(CANONICAL);
        return portraits;
    }

    private static int dimensions(Collection<Entry> entries, Collection<Utterance> said) {
        return Stream.concat(entries.stream().flatMap(entry -> entry.suggested.stream()).map(Code::centre),
                said.stream().flatMap(utterance -> utterance.compared().stream()).map(Incident::vector))
                .mapToInt(vector -> vector.length)
                .findFirst()
                .orElse(1);
    }

    Coded coded() {
        return new Coded(codes, codings);
    }

    List<EmptyCode> empty() {
        return empty;
    }

    /// Where a person has given a label that the machine uses for another code, that one gets its next candidate.
    static void relabel(Collection<Entry> entries) {
        Set<String> taken = new HashSet<>();
        entries.stream().filter(Entry::isTouched).forEach(entry -> taken.add(lower(entry.label)));
        entries.stream().filter(entry -> !entry.isTouched()).forEach(entry -> {
            if (!taken.add(lower(entry.label))) {
                CandidateLabel next = entry.suggested.stream()
                        .flatMap(code -> code.labels().stream())
                        .filter(label -> !taken.contains(lower(label.label())))
                        .findFirst()
                        .orElseGet(() -> numbered(entry, taken));
                entry.label = next.label();
                entry.origin = next.origin();
                taken.add(lower(entry.label));
            }
        });
    }

    private static CandidateLabel numbered(Entry entry, Set<String> taken) {
        int number = 2;
        while (taken.contains(lower(entry.label + " (" + number + ")"))) {
            number++;
        }
        return new CandidateLabel(entry.label + " (" + number + ")", entry.origin, 0);
    }

    private static String lower(String label) {
        return label.toLowerCase(Locale.ROOT);
    }

    private void add(Entry entry, Map<IncidentId, Utterance> said, int dimensions, int exemplars) {
        if (entry.codings().isEmpty()) {
            if (entry.isTouched()) {
                empty.add(new EmptyCode(entry.id, entry.label, entry.status, entry.definition));
            }
        } else if (entry.altered || entry.suggested.isEmpty()) {
            Members members = Members.of(entry, said, dimensions);
            codes.add(described(entry, members, exemplars));
            entry.codings().forEach(coding -> codings.add(members.compared(coding)));
        } else {
            codes.add(asSuggested(entry, entry.suggested.get()));
            codings.addAll(entry.codings());
        }
    }

    private static Code asSuggested(Entry entry, Code code) {
        return new Code(entry.id, entry.label, entry.origin, entry.status, entry.definition, code.founder(),
                code.first(), code.incidents(), code.speakers(), code.exemplars(), code.labels(), code.terms(),
                code.centre());
    }

    private static Code described(Entry entry, Members members, int exemplars) {
        Utterance founder = members.founder();
        return new Code(entry.id, entry.label, entry.origin, entry.status, entry.definition, founder.id(),
                founder.place(), members.size(), members.speakers(), members.exemplars(exemplars),
                entry.suggested.map(Code::labels)
                        .orElseGet(() -> List.of(new CandidateLabel(entry.label, entry.origin, 1))),
                entry.suggested.map(Code::terms).orElse(List.of()), members.centre());
    }

}
