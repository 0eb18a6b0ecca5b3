package org.emic.coding.domain.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.OptionalDouble;
import java.util.UUID;
import org.emic.coding.domain.CandidateLabel;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.CodingId;
import org.emic.coding.domain.Confidence;
import org.emic.coding.domain.EmptyCode;
import org.emic.coding.domain.First;
import org.emic.coding.domain.Incident;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Ledger;
import org.emic.coding.domain.Origin;
import org.emic.coding.domain.SpeakerCount;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.TurnId;
import org.emic.coding.domain.Unit;

/// A person at a desk, with talk of ten incidents before them, which a machine has grouped.
final class Desk implements Utterances {

    static final String ADA = "Ada";

    final Map<IncidentId, Utterance> said = new LinkedHashMap<>();
    final Map<TurnId, Context> moderated = new LinkedHashMap<>();
    private Coded suggested = new Coded(List.of(), List.of());
    private History history = History.EMPTY;
    private int sources = 1;

    Desk() {
        for (int i = 0; i < 10; i++) {
            float[] vector = {i < 5 ? 1 : 0, i < 5 ? 0 : 1};
            First place = new First(1, i, 0);
            String speaker = i % 2 == 0 ? "Amina" : "Ben";
            said.put(incident(i), new Utterance(incident(i), new UUID(0, 1), place, 20, speaker,
                    Optional.of(new Incident(incident(i), 1, i, 0, speaker, "words " + i, "en", vector))));
        }
    }

    static IncidentId incident(int number) {
        return new IncidentId("i-aaaaaaaaaaaa-" + number + "-0");
    }

    static Unit unit(int number) {
        return Unit.of(incident(number));
    }

    static CodeId code(int founder) {
        return CodeId.foundedBy(incident(founder), 1);
    }

    /// The machine groups incidents, each group being founded by its first one.
    Desk suggests(int[]... groups) {
        List<Code> codes = new ArrayList<>();
        List<Coding> codings = new ArrayList<>();
        for (int[] group : groups) {
            CodeId id = code(group[0]);
            codes.add(new Code(id, "label " + group[0], Origin.IN_VIVO, Status.SUGGESTED, "", incident(group[0]),
                    new First(1, group[0], 0), group.length, List.of(new SpeakerCount("Amina", group.length)),
                    List.of(), List.of(new CandidateLabel("label " + group[0], Origin.IN_VIVO, 1),
                            new CandidateLabel("other label " + group[0], Origin.IN_VIVO, 0.5)),
                    List.of(), new float[]{1, 0}));
            Arrays.stream(group)
                    .forEach(member -> codings.add(Coding.suggested(incident(member), id, 0.5,
                            new Ledger(List.of(), Optional.empty()))));
        }
        codings.sort(java.util.Comparator.comparingInt(coding -> turn(coding.incident())));
        suggested = new Coded(codes, codings);
        return this;
    }

    /// Beside these, a code that a researcher brought, and what is coded with it.
    Desk brings(String name, Status status, int... members) {
        CodeId id = CodeId.brought(name);
        if (members.length == 0) {
            suggested = new Coded(suggested.codes(), suggested.codings(),
                    List.of(new EmptyCode(id, name, Status.HUMAN, "what " + name + " means")));
            return this;
        }
        List<Code> codes = new ArrayList<>(suggested.codes());
        codes.addFirst(new Code(id, name, Origin.CONSTRUCTED, Status.HUMAN, "what " + name + " means",
                incident(members[0]), new First(1, members[0], 0), members.length,
                List.of(new SpeakerCount("Amina", members.length)), List.of(),
                List.of(new CandidateLabel(name, Origin.CONSTRUCTED, 1)), List.of(), new float[]{1, 0}));
        List<Coding> codings = new ArrayList<>(suggested.codings());
        Ledger ledger = new Ledger(List.of(), Optional.empty(),
                Optional.of(new Confidence(OptionalDouble.of(0.9), 0.1, List.of(id))));
        Arrays.stream(members)
                .forEach(member -> codings.add(new Coding(CodingId.of(incident(member), id), incident(member), id, 0.5,
                        ledger, status, status == Status.HUMAN ? ADA : Coding.MACHINE, Optional.empty())));
        codings.sort(java.util.Comparator.comparingInt(coding -> turn(coding.incident())));
        suggested = new Coded(codes, codings);
        return this;
    }

    /// The machine has learnt a code, and suggests it for these.
    Desk learns(CodeId id, String name, Status status, int... members) {
        List<Code> codes = new ArrayList<>(suggested.codes());
        codes.addFirst(new Code(id, name, Origin.CONSTRUCTED, status, "", incident(members[0]),
                new First(1, members[0], 0), members.length, List.of(new SpeakerCount("Amina", members.length)),
                List.of(), List.of(new CandidateLabel("heard", Origin.IN_VIVO, 1)), List.of(), new float[]{1, 0}));
        List<Coding> codings = new ArrayList<>(suggested.codings());
        Arrays.stream(members)
                .forEach(member -> codings.add(Coding.suggested(incident(member), id, 0.5,
                        new Ledger(List.of(), Optional.empty()))));
        codings.sort(java.util.Comparator.comparingInt(coding -> turn(coding.incident())));
        Set<CodeId> learnt = new HashSet<>(suggested.learnt());
        learnt.add(id);
        suggested = new Coded(codes, codings, suggested.unused(), learnt);
        return this;
    }

    private int turn(IncidentId incident) {
        return Objects.requireNonNull(said.get(incident)).place().turn();
    }

    /// Somebody decides, having seen what there is.
    ///
    /// @return its number
    int decides(Act act) {
        Decision decision = new Decision(history.next(), Instant.ofEpochSecond(sources++), ADA, "because", act,
                Seen.by(act, suggested, history, this));
        history = history.and(decision);
        return decision.number();
    }

    History history() {
        return history;
    }

    Decided decided() {
        return decided(history);
    }

    Decided decided(History until) {
        return Decided.of(suggested, until, this, 4);
    }

    @Override
    public Map<IncidentId, Utterance> of(Collection<IncidentId> incidents) {
        Map<IncidentId, Utterance> found = new LinkedHashMap<>();
        said.forEach((id, utterance) -> {
            if (incidents.contains(id)) {
                found.put(id, utterance);
            }
        });
        return found;
    }

    @Override
    public Map<TurnId, Context> contexts(Collection<TurnId> turns) {
        Map<TurnId, Context> found = new LinkedHashMap<>(moderated);
        found.keySet().retainAll(turns);
        return found;
    }

    /// A moderator says something in a turn, after which this incident comes.
    TurnId moderates(int turn, int next) {
        TurnId id = new TurnId("u-aaaaaaaaaaaa-" + turn);
        moderated.put(id, new Context(id, new UUID(0, 1), turn, incident(next),
                Objects.requireNonNull(said.get(incident(next))).place()));
        return id;
    }

    /// The incidents that carry a code, by number, with the status of each.
    static Map<Integer, Status> carriers(Decided decided, CodeId code) {
        Map<Integer, Status> carriers = new java.util.TreeMap<>();
        decided.coded()
                .codings()
                .stream()
                .filter(coding -> coding.code().equals(code))
                .forEach(coding -> carriers.put(Integer.parseInt(coding.incident().value().split("-")[2]),
                        coding.status()));
        return carriers;
    }

    static Optional<Code> code(Decided decided, CodeId id) {
        return decided.coded().codes().stream().filter(code -> code.id().equals(id)).findFirst();
    }

}
