package org.emic.ingest.domain.study;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emic.ingest.domain.reading.Encoding;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.stories.Story;
import org.emic.ingest.domain.transcript.Incident;
import org.emic.ingest.domain.transcript.Lineage;
import org.emic.ingest.domain.transcript.Passage;
import org.emic.ingest.domain.transcript.Sha256;
import org.emic.ingest.domain.transcript.Transcript;

/// A version of a transcript at the moment of its release.
///
/// @param study the study as it stands
/// @param id the transcript's id
/// @param number its place in the study's canonical order, from 1
/// @param releasedThrough the highest number released together with it
/// @param name the file's name
/// @param document SHA-256 of the file
/// @param bytes the file's size
/// @param encoding of its text, where its owner had to give one
/// @param transcript what was read
/// @param lineage which version it is, and where its turns came from
/// @param incidents in order
/// @param passages in order
/// @param stories somebody else's, which nobody may quote; places are in the turns as released
/// @param releasedAt when
public record ReleasedTranscript(Study study, TranscriptId id, int number, int releasedThrough, FileName name,
        Sha256 document, long bytes, Optional<Encoding> encoding, Transcript transcript, Lineage lineage,
        List<Incident> incidents, List<Passage> passages, List<Story> stories, Instant releasedAt) {

    public ReleasedTranscript {
        incidents = List.copyOf(incidents);
        passages = List.copyOf(passages);
        stories = List.copyOf(stories);
    }

    /// The stories of each turn that has any.
    public Map<Integer, List<Story>> storiesByTurn() {
        return stories.stream().collect(Collectors.groupingBy(Story::turn));
    }

    /// The id that everyone uses for one of its incidents.
    public String incidentId(Incident incident) {
        return lineage.origins().get(incident.turn()).incidentId(document, incident.ordinal());
    }

    /// The id that everyone uses for one of its turns.
    public String turnId(int turn) {
        return lineage.origins().get(turn).turnId(document);
    }
}
