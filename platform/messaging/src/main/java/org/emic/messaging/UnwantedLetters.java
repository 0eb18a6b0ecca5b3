package org.emic.messaging;

import java.time.Instant;
import java.util.Optional;

/// Letters that are to be erased: those of one consumer with some keys, all of them or only those that something newer has
/// replaced.
///
/// ```java
/// letters.erase(UnwantedLetters.under("coding.transcripts", transcriptId));
/// letters.erase(UnwantedLetters.under("coding.transcripts", transcriptId).belowVersion(2, released.time()));
/// ```
///
/// What a record says of itself decides which of the two it is; where that cannot be read, when its event happened (the
/// header `ce_time`), or, where that cannot be read either, the time of the record.
public final class UnwantedLetters {

    private final String consumer;
    private final String key;
    private final Newer newer;

    private UnwantedLetters(String consumer, String key, Newer newer) {
        this.consumer = consumer;
        this.key = key;
        this.newer = newer;
    }

    /// Those of one key.
    ///
    /// @param consumer who could not read them, such as `theme.codes`
    public static UnwantedLetters of(String consumer, Object key) {
        return new UnwantedLetters(consumer, key.toString(), Newer.NONE);
    }

    /// Those of all keys below one, such as `transcriptId/0`, `transcriptId/1` and so on.
    ///
    /// @param consumer who could not read them, such as `coding.transcripts`
    public static UnwantedLetters under(String consumer, Object key) {
        return new UnwantedLetters(consumer, key + "/", Newer.NONE);
    }

    /// Only those of a lower `version`.
    ///
    /// @param first when the first event of this version happened: its `TranscriptReleased`
    public UnwantedLetters belowVersion(int version, Instant first) {
        return new UnwantedLetters(consumer, key, new Newer("version", version, Optional.of(first)));
    }

    /// Only those of a lower `analysis`, for when this one is complete. Those whose analysis cannot be read are erased if
    /// they happened before the event that the caller is just handling, if it is; that event belongs to this analysis.
    public UnwantedLetters belowAnalysis(int analysis) {
        // Nothing is lower than the first.
        return new UnwantedLetters(consumer, key, new Newer("analysis", analysis,
                EventConsumer.timeOfHandled().filter(time -> analysis > 1)));
    }

    String consumer() {
        return consumer;
    }

    String key() {
        return key;
    }

    Newer newer() {
        return newer;
    }

    /// What replaces them.
    ///
    /// @param field  what the record numbers itself by; empty where all are unwanted
    /// @param before for records whose number cannot be read
    record Newer(String field, int number, Optional<Instant> before) {

        static final Newer NONE = new Newer("", 0, Optional.empty());

    }

}
