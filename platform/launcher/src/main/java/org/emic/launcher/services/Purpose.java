package org.emic.launcher.services;

/// What a system is started for.
public enum Purpose {

    /// People come in through the gateway, and stay.
    PEOPLE,

    /// A study so small that starting is most of the work: quick compilation is worth more than the best code.
    SMALL_STUDY,

    /// A study that takes longer than starting.
    LARGE_STUDY;

    private static final long LARGE_BYTES = 1_000_000;

    /// The purpose of an analysis of transcripts of this size in all.
    public static Purpose ofStudy(long bytes) {
        return bytes < LARGE_BYTES ? SMALL_STUDY : LARGE_STUDY;
    }

    boolean letsPeopleIn() {
        return this == PEOPLE;
    }
}
