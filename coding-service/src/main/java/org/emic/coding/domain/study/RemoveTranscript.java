package org.emic.coding.domain.study;

/// Takes a transcript out of its study: words, vectors that are nobody else's, and codings are deleted, and a further
/// analysis begins without them. Its number stays as a place without passages; what arrives of it later is dropped.
///
/// People see the present analysis, without what was deleted and labels that were made of it, until the further one is complete.
public final class RemoveTranscript {

    private final ReleasedWords words;
    private final StoredCodings codings;
    private final StoredSuggestions suggestions;
    private final SetAsideCodings setAside;
    private final DrawnIncidents drawn;
    private final RestartAnalysis restartAnalysis;

    public RemoveTranscript(ReleasedWords words, StoredCodings codings, StoredSuggestions suggestions,
            SetAsideCodings setAside, DrawnIncidents drawn, RestartAnalysis restartAnalysis) {
        this.words = words;
        this.codings = codings;
        this.suggestions = suggestions;
        this.setAside = setAside;
        this.drawn = drawn;
        this.restartAnalysis = restartAnalysis;
    }

    /// Removes it within the current transaction. A second time changes nothing.
    ///
    /// @throws ReleasedWords.Conflict if another transcript of the study has its number
    public void remove(RemovedTranscript transcript) {
        if (words.remove(transcript)) {
            restartAnalysis.restart(transcript.study(), () -> {
                setAside.hideLabels(transcript.study(), transcript.number());
                codings.forget(transcript.study(), transcript.number());
                suggestions.forget(transcript.study(), transcript.number());
                setAside.forget(transcript.study(), transcript.number());
                drawn.forget(transcript.study(), transcript.number());
            });
        }
    }

}
