package org.emic.ingest.domain.protection;

import java.util.List;
import java.util.Map;
import org.emic.ingest.domain.protection.finds.Find;
import org.emic.ingest.domain.protection.names.Casing;
import org.emic.ingest.domain.protection.pseudonyms.Key;
import org.emic.ingest.domain.text.Edit;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Turn;

/// A conversation with pseudonyms in place of what was found with certainty.
///
/// @param turns speakers, texts and annotations as they may leave; numbers, roles and times as before
/// @param edits what was replaced, by turn; in code points
/// @param finds certain ones and doubts, by turn and place; places are in the original texts
/// @param key the study's key, this conversation's names included
/// @param casing how the original uses capitals; without them fewer names are found
/// @param refusedPseudonyms those of the roster that were not given, as somebody bears such a name
public record ProtectedTurns(List<Turn> turns, Map<Integer, List<Edit>> edits, List<Find> finds, Key key, Casing casing,
        List<String> refusedPseudonyms) {

    public ProtectedTurns {
        turns = List.copyOf(turns);
        edits = Map.copyOf(edits);
        finds = List.copyOf(finds);
        refusedPseudonyms = List.copyOf(refusedPseudonyms);
    }

    /// Where a span of a turn is now; both in code points.
    public Span moved(int turn, Span span) {
        return Edit.moved(span, edits.getOrDefault(turn, List.of()));
    }

    /// What was found and not replaced: a person has to look at it.
    public List<Find> doubts() {
        return finds.stream().filter(find -> !find.certain()).toList();
    }
}
