package org.emic.ingest.domain.protection.pseudonyms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The people whom the researchers know by name.
///
/// @param people in the researchers' order
public record Roster(List<Person> people) {

    public Roster {
        people = List.copyOf(people);
    }

    /// Somebody on the roster.
    ///
    /// @param name as written
    /// @param pseudonym what the researchers want to call them, if they said so
    public record Person(String name, Optional<String> pseudonym) {

        /// Somebody without a pseudonym of the researchers' choice.
        public static Person named(String name) {
            return new Person(name, Optional.empty());
        }
    }

    /// Nobody.
    public static Roster empty() {
        return new Roster(List.of());
    }

    /// The roster with further people behind those that it has.
    public Roster with(List<Person> more) {
        List<Person> all = new ArrayList<>(people);
        all.addAll(more);
        return new Roster(all);
    }
}
