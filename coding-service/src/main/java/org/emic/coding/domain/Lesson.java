package org.emic.coding.domain;

/// What people decided about an incident and a code, as the machine learns from it.
public record Lesson(IncidentId incident, CodeId code, Answer answer) {

    /// What was decided. Of several about the same, the first of these counts.
    public enum Answer {

        /// A person agreed with what was suggested: an example.
        CONFIRMED,
        /// A person gave the code: an example.
        GIVEN,
        /// A person said no: a counter-example.
        REJECTED

    }

}
