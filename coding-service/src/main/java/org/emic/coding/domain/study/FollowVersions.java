package org.emic.coding.domain.study;

/// Keeps of each transcript what its highest version says, whichever event tells of it first and in whatever order they
/// come. A higher version changes the past: the words and codings of the lower one are deleted, and a further analysis
/// begins, once for each version.
public final class FollowVersions {

    private final ReleasedWords words;
    private final StoredCodings codings;
    private final StoredSuggestions suggestions;
    private final SetAsideCodings setAside;
    private final RestartAnalysis restartAnalysis;

    public FollowVersions(ReleasedWords words, StoredCodings codings, StoredSuggestions suggestions,
            SetAsideCodings setAside,
            RestartAnalysis restartAnalysis) {
        this.words = words;
        this.codings = codings;
        this.suggestions = suggestions;
        this.setAside = setAside;
        this.restartAnalysis = restartAnalysis;
    }

    /// Hears of a version of which nothing else was told, within the current transaction.
    ///
    /// @throws ReleasedWords.Conflict if another transcript of the study has its number
    public void hear(Mention mention) {
        var _ = counts(mention);
    }

    /// Hears of a version of which words were told, within the current transaction.
    ///
    /// @return whether it counts: not if a higher one is known, or if the transcript was removed
    /// @throws ReleasedWords.Conflict if another transcript of the study has its number
    boolean counts(Mention mention) {
        return switch (words.hear(mention)) {
            case KNOWN -> true;
            case LOWER, REMOVED -> false;
            case HIGHER -> {
                restartAnalysis.restart(mention.study(), () -> {
                    setAside.keep(mention.study(), mention.number(), mention.version());
                    codings.forget(mention.study(), mention.number());
                    suggestions.forget(mention.study(), mention.number());
                });
                yield true;
            }
        };
    }

}
