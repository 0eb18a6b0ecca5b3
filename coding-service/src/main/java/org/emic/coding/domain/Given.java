package org.emic.coding.domain;

import java.util.Optional;

/// A code that is given to an incident, by a person or as a suggestion.
record Given(Category category, Status status, String coder, Optional<Confidence> confidence) {

    static Given suggested(Category category, Optional<Confidence> confidence) {
        return new Given(category, Status.SUGGESTED, Coding.MACHINE, confidence);
    }

    static Given by(HumanCoding coding, Category category) {
        return new Given(category, Status.HUMAN, coding.coder(), Optional.empty());
    }

}
