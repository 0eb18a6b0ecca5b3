package org.emic.ingest.domain.participants;

import java.util.List;
import java.util.Optional;

/// The participants of a study.
///
/// @param participants in the researchers' order
public record Roster(List<Participant> participants) {

    /// Nobody.
    public static final Roster EMPTY = new Roster(List.of());

    public Roster {
        participants = List.copyOf(participants);
    }

    /// Whom a speaker's label names.
    public Optional<Participant> named(String label) {
        return participants.stream().filter(participant -> participant.isCalled(label)).findFirst();
    }

    /// The roster without somebody.
    public Roster without(Participant who) {
        return new Roster(participants.stream().filter(one -> !one.equals(who)).toList());
    }

    /// The names of those who ask.
    public List<String> moderators() {
        return participants.stream().filter(Participant::moderates).map(Participant::name).toList();
    }
}
