package org.emic.theme.domain.study;

import java.util.UUID;

/// A study's id, given by whoever opened it.
public record StudyId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }

}
