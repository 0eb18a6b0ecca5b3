package org.emic.ingest.domain.study;

import java.util.List;
import org.emic.ingest.domain.stories.Story;

/// Which passages of released transcripts tell somebody else's story and are not quoted, wherever that is kept.
public interface TranscriptStories {

    /// Keeps those of a transcript in place of the ones before.
    void keep(TranscriptId transcript, List<Story> stories);

    /// Those of a transcript, by turn and place. Without the words that led to them, which may be names.
    List<Story> of(TranscriptId transcript);
}
