package org.emic.report.domain;

import java.util.UUID;

/// A study, as whoever opened it named it. It never appears in a composed file, because the same documents analysed
/// again under another study must give the same files.
public record StudyId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }

}
