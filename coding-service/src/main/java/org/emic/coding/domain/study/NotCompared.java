package org.emic.coding.domain.study;

/// A step of a study failed.
public final class NotCompared extends RuntimeException {

    private final transient StudyId study;

    NotCompared(StudyId study, Throwable cause) {
        super("a step of study " + study.value(), cause);
        this.study = study;
    }

    /// Whose step it was.
    public StudyId study() {
        return study;
    }

}
