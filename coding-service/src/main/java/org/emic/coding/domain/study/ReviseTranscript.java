package org.emic.coding.domain.study;

/// Takes in that a version of a transcript begins, and which incidents ended with the one before.
public final class ReviseTranscript {

    private final FollowVersions versions;
    private final SetAsideCodings setAside;
    private final DrawnIncidents drawn;

    public ReviseTranscript(FollowVersions versions, SetAsideCodings setAside, DrawnIncidents drawn) {
        this.versions = versions;
        this.setAside = setAside;
        this.drawn = drawn;
    }

    /// Takes it in within the current transaction. What ended is known for good, also if a higher version was heard of.
    ///
    /// @throws ReleasedWords.Conflict if another transcript of the study has its number
    public void revise(Revision revision) {
        versions.hear(revision.mention());
        setAside.revised(revision);
        drawn.revised(revision);
    }

}
