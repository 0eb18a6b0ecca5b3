package org.emic.ingest.domain.segmentation;

import java.util.List;
import org.emic.ingest.domain.text.Span;

/// Finds where sentences end.
public interface Sentences {

    /// The sentences of one paragraph, in order and not overlapping; places count Java's `char`. What lies between two
    /// sentences is blank. The same text and language always give the same answer; safe for several threads.
    ///
    /// @param lang BCP 47 tag of the text's language
    List<Span> of(String paragraph, String lang);
}
