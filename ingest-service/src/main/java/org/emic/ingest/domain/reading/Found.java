package org.emic.ingest.domain.reading;

import java.util.List;
import org.emic.ingest.domain.transcript.Format;

/// What a kind of document finds in one.
sealed interface Found {

    /// A conversation.
    ///
    /// @param format how it is written, which its file's name may not tell
    /// @param preamble what stands before the first turn
    /// @param utterances in order, at least one
    record Talk(Format format, String preamble, List<Utterance> utterances) implements Found {

        public Talk {
            utterances = List.copyOf(utterances);
        }
    }

    /// No conversation, or not one that can be understood.
    ///
    /// @param place where in the file
    record Nothing(String place, String problem, String remedy) implements Found {}
}
