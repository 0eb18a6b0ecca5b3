package org.emic.ingest.domain.participants;

/// What is wrong with a table of participants. Never holds a name.
///
/// @param line where it stands, from 1
/// @param problem what is wrong
/// @param remedy what to do
public record RosterProblem(int line, String problem, String remedy) {

    static RosterProblem nameless(int line) {
        return new RosterProblem(line, "the name is empty", "Write it as it stands before the turns.");
    }
}
