package org.emic.report.domain.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What people decided about a study's records.
///
/// @param removed numbers of the transcripts that were taken back
/// @param words passages whose words were given up here
/// @param codings for each record of codings that was given up here in this analysis, whichever passage it was, who
///        could not read it and why
/// @param undecided how many records of codings wait for a decision
public record Decisions(Set<Integer> removed, List<WordsGivenUp> words, List<GivenUp> codings, int undecided) {

    public Decisions {
        removed = Set.copyOf(removed);
        words = List.copyOf(words);
        codings = List.copyOf(codings);
    }

    /// @param reader the consumer that could not read it
    public record GivenUp(String reader, String reason) {

    }

    public record WordsGivenUp(UUID transcriptId, int passage, GivenUp record) {

    }

    Optional<GivenUp> aboutWords(UUID transcriptId, int passage) {
        return words.stream()
                .filter(given -> given.transcriptId().equals(transcriptId) && given.passage() == passage)
                .map(WordsGivenUp::record)
                .findFirst();
    }

}
