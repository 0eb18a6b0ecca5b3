package org.emic.coding.domain.study;

import java.util.Map;
import org.emic.coding.domain.vectors.EmbedTexts;

/// Takes in what was released: words with their vectors.
public final class ReceiveWords {

    private final ReleasedWords words;
    private final FollowVersions versions;
    private final EmbedTexts embedding;
    private final RestartAnalysis restartAnalysis;
    private final Comparing comparing;

    public ReceiveWords(ReleasedWords words, FollowVersions versions, EmbedTexts embedding,
            RestartAnalysis restartAnalysis, Comparing comparing) {
        this.words = words;
        this.versions = versions;
        this.embedding = embedding;
        this.restartAnalysis = restartAnalysis;
        this.comparing = comparing;
    }

    /// A study was opened or revised.
    public void study(StudyFields fields) {
        words.keep(fields);
    }

    /// A transcript was released.
    public void transcript(ReleasedTranscript transcript) {
        if (versions.counts(transcript.transcript().mention())) {
            words.keep(transcript);
        }
        comparing.mayGoOn();
    }

    /// Embeds a passage's incidents. Takes seconds and changes nothing: call it outside a transaction.
    public Embedded embed(ReleasedPassage passage) {
        return new Embedded(passage,
                embedding.missing(passage.incidents().stream().map(SpokenIncident::compared).toList()));
    }

    /// Keeps a passage with its vectors; call it within a transaction. One that was given up changes the past: a further
    /// analysis begins.
    public void passage(Embedded embedded) {
        Transcript transcript = embedded.passage().transcript();
        if (!versions.counts(transcript.mention())) {
            return;
        }
        ReleasedWords.Arrival arrival = words.keep(embedded.passage());
        embedding.store(embedded.vectors());
        if (arrival == ReleasedWords.Arrival.GIVEN_UP) {
            restartAnalysis.restart(transcript.study());
        } else {
            comparing.mayGoOn();
        }
    }

    /// A passage with the vectors that were not stored yet.
    ///
    /// @param vectors by SHA-256 of the compared text
    public record Embedded(ReleasedPassage passage, Map<String, float[]> vectors) {}

}
