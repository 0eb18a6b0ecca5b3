package org.emic.ingest.domain.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.emic.ingest.domain.participants.Participant;
import org.emic.ingest.domain.participants.Roster;
import org.emic.ingest.domain.participants.RosterEntry;
import org.emic.ingest.domain.participants.RosterProblem;
import org.emic.ingest.domain.participants.RosterTable;

/// Adds, changes or takes off one participant of a study's roster, by the rules of the whole table. It counts for what is
/// added from now on.
public final class ChangeRoster {

    private final Studies studies;
    private final Rosters rosters;
    private final Transactions transactions;

    public ChangeRoster(Studies studies, Rosters rosters, Transactions transactions) {
        this.studies = studies;
        this.rosters = rosters;
        this.transactions = transactions;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// The roster as it is now.
        record Changed(Roster roster) implements Outcome {}

        /// It would break the rules, and was not changed. Line 1 is the first participant.
        record Invalid(List<RosterProblem> problems) implements Outcome {}

        /// Nobody of this name is on the roster, or no longer.
        record UnknownParticipant() implements Outcome {}

        /// There is no such study.
        record UnknownStudy() implements Outcome {}
    }

    /// Adds somebody at the end.
    public Outcome add(StudyId study, RosterEntry entry) {
        return change(study, Optional.empty(), Optional.of(entry));
    }

    /// Puts an entry in place of the one of somebody, who may get another name by it.
    public Outcome change(StudyId study, String name, RosterEntry entry) {
        return change(study, Optional.of(name), Optional.of(entry));
    }

    /// Takes somebody off the roster.
    public Outcome remove(StudyId study, String name) {
        return change(study, Optional.of(name), Optional.empty());
    }

    private Outcome change(StudyId study, Optional<String> name, Optional<RosterEntry> entry) {
        return transactions.inOne(() -> {
            if (studies.lock(study).isEmpty()) {
                return new Outcome.UnknownStudy();
            }
            List<Participant> participants = rosters.of(study).participants();
            OptionalInt at = name.isEmpty() ? OptionalInt.of(participants.size()) : place(participants, name.get());
            return at.isEmpty()
                    ? new Outcome.UnknownParticipant()
                    : changed(study, participants, at.getAsInt(), entry);
        });
    }

    private static OptionalInt place(List<Participant> participants, String name) {
        return IntStream.range(0, participants.size()).filter(i -> participants.get(i).isCalled(name)).findFirst();
    }

    private Outcome changed(StudyId study, List<Participant> participants, int at, Optional<RosterEntry> entry) {
        List<RosterEntry> entries = new ArrayList<>(participants.stream().map(RosterEntry::of).toList());
        if (at < entries.size()) {
            entries.remove(at);
        }
        entry.ifPresent(one -> entries.add(at, one));
        return switch (RosterEntry.read(entries)) {
            case RosterTable.Outcome.Read(Roster roster) -> {
                rosters.keep(study, roster);
                yield new Outcome.Changed(roster);
            }
            case RosterTable.Outcome.Invalid(List<RosterProblem> problems) -> new Outcome.Invalid(problems);
        };
    }
}
