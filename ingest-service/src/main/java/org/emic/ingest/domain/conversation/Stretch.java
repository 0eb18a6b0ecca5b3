package org.emic.ingest.domain.conversation;

/// A stretch of talk that grows turn by turn, and how improbable its words are if they are drawn from its own.
final class Stretch {

    private final Vocabulary vocabulary;
    private final int[] counts;
    private int tokens;
    private double likeness;

    Stretch(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.counts = new int[vocabulary.size()];
    }

    /// Adds the turn that follows.
    void add(int turn) {
        for (int word : vocabulary.words(turn)) {
            likeness += vocabulary.gain(counts[word]++);
            tokens++;
        }
    }

    /// The negative logarithm of the words' probability, each estimated as (its count + 1) / (tokens + vocabulary).
    double cost() {
        return tokens * Math.log(tokens + vocabulary.size()) - likeness;
    }
}
