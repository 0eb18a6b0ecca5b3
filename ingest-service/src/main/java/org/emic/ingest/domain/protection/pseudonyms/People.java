package org.emic.ingest.domain.protection.pseudonyms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The people whom the researchers know by name.
///
/// @param people in the researchers' order
public record People(List<Person> people) {

    public People {
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
    public static People empty() {
        return new People(List.of());
    }

    /// The roster with further people behind those that it has.
    public People with(List<Person> more) {
        List<Person> all = new ArrayList<>(people);
        all.addAll(more);
        return new People(all);
    }
}
