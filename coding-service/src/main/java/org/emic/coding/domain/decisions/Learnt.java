package org.emic.coding.domain.decisions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.emic.coding.domain.Coded;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.EmptyCode;
import org.emic.coding.domain.First;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Lesson;
import org.emic.coding.domain.Lesson.Answer;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.TurnId;

/// What the machine is to learn from people: a pure function of their decisions up to the last one that asked for it, but
/// for those that were undone since, whenever they were undone.
///
/// It depends on nothing that is suggested and on no words, so that it is the same in every analysis, wherever that stands.
/// A lesson about an incident that is gone is about nothing.
///
/// @param at the number of the decision that asked for it
/// @param only whether nothing but these codes is to be suggested
/// @param codes that people founded or touched, in that order after those that a researcher brought; none that was
///        rejected or went into another one
/// @param lessons by incident, then by code
public record Learnt(int at, boolean only, List<LearntCode> codes, List<Lesson> lessons) {

    private static final int ENOUGH = 8;

    public Learnt {
        codes = List.copyOf(codes);
        lessons = List.copyOf(lessons);
    }

    /// Nothing where nobody asked for it.
    ///
    /// @param brought the codes that a researcher brought
    public static Optional<Learnt> from(History history, List<EmptyCode> brought) {
        List<Decision> effective = history.effective();
        return effective.reversed()
                .stream()
                .filter(decision -> decision.act() instanceof Act.Learn)
                .findFirst()
                .map(asked -> of(asked.number(), ((Act.Learn) asked.act()).only(), history, effective, brought));
    }

    private static Learnt of(int at, boolean only, History history, List<Decision> effective,
            List<EmptyCode> brought) {
        List<Decision> before = effective.stream()
                .filter(decision -> decision.number() < at && history.changesCodes(decision.act())
                        && !(decision.act() instanceof Act.Undo))
                .toList();
        OpenCodebook codebook = OpenCodebook.of(new Coded(List.of(), List.of(), brought), history.touched(at), before,
                history.made(), new Assumed());
        for (Decision decision : before) {
            codebook.assumeCarried(decision.act());
            codebook.write(List.of(decision));
        }
        List<Entry> entries = codebook.entries().stream().filter(entry -> entry.status != Status.REJECTED).toList();
        return new Learnt(at, only, entries.stream().map(Entry::learnt).toList(), lessons(entries));
    }

    /// Whether people stand for enough incidents, and for those of more than one code. Less says too little of what fits
    /// no code.
    public boolean isEnough() {
        List<Lesson> standing = lessons.stream().filter(lesson -> lesson.answer() != Answer.REJECTED).toList();
        return isEnough(standing.stream().map(Lesson::incident).distinct().count(),
                standing.stream().map(Lesson::code).distinct().count());
    }

    static boolean isEnough(long incidents, long codes) {
        return incidents >= ENOUGH && codes > 1;
    }

    private static List<Lesson> lessons(List<Entry> entries) {
        List<Lesson> lessons = new ArrayList<>();
        for (Entry entry : entries) {
            Map<IncidentId, Answer> answers = new HashMap<>();
            for (Coding coding : entry.codings()) {
                if (coding.isBeside()) {
                    continue;
                }
                answer(coding.status()).ifPresent(answer -> answers.merge(coding.incident(), answer,
                        (one, other) -> one.compareTo(other) <= 0 ? one : other));
            }
            answers.forEach((incident, answer) -> lessons.add(new Lesson(incident, entry.id, answer)));
        }
        lessons.sort(Comparator.comparing((Lesson lesson) -> lesson.incident().value()).thenComparing(Lesson::code));
        return lessons;
    }

    private static Optional<Answer> answer(Status status) {
        return switch (status) {
            case SUGGESTED -> Optional.empty();
            case CONFIRMED -> Optional.of(Answer.CONFIRMED);
            case EDITED, HUMAN -> Optional.of(Answer.GIVEN);
            case REJECTED -> Optional.of(Answer.REJECTED);
        };
    }

    /// Whatever was decided about was there. Turns without incidents teach nothing.
    private record Assumed() implements Utterances {

        @Override
        public Map<IncidentId, Utterance> of(Collection<IncidentId> incidents) {
            return incidents.stream()
                    .distinct()
                    .collect(Collectors.toMap(incident -> incident, incident -> new Utterance(incident, new UUID(0, 0),
                            new First(1, 0, 0), 0, "", Optional.empty())));
        }

        @Override
        public Map<TurnId, Context> contexts(Collection<TurnId> turns) {
            return Map.of();
        }

    }

}
