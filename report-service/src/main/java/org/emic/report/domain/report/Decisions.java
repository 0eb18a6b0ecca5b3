package org.emic.report.domain.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What people decided about a study's records.
///
/// @param removed numbers of the transcripts that were taken back
/// @param words passages whose words were given up here
/// @param codings for each record of codings that was given up here, whichever passage it was, who could not read it and
///        why
public record Decisions(Set<Integer> removed, List<WordsGivenUp> words, List<CodingsGivenUp> codings) {

    public static final Decisions NONE = new Decisions(Set.of(), List.of(), List.of());

    public Decisions {
        removed = Set.copyOf(removed);
        words = List.copyOf(words);
        codings = List.copyOf(codings);
    }

    /// @param reader the consumer that could not read it
    public record GivenUp(String reader, String reason) {

    }

    /// @param id by which it is kept
    public record CodingsGivenUp(long id, GivenUp record) {

    }

    public record WordsGivenUp(UUID transcriptId, int passage, GivenUp record) {

    }

    List<Long> ids() {
        return codings.stream().map(CodingsGivenUp::id).toList();
    }

    Optional<GivenUp> aboutWords(UUID transcriptId, int passage) {
        return words.stream()
                .filter(given -> given.transcriptId().equals(transcriptId) && given.passage() == passage)
                .map(WordsGivenUp::record)
                .findFirst();
    }

}
