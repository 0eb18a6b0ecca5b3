package org.emic.ingest.domain.protection.names;

import java.util.List;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.text.Span;

/// Finds names by what stands in them and around them.
public interface NameRecogniser {

    /// The names of one paragraph, in order and not overlapping. The same text always gives the same answer; safe for
    /// several threads.
    List<Name> in(String paragraph);

    /// A name as recognised.
    ///
    /// @param span its place, in Java's `char`
    /// @param kind person, place or organisation
    /// @param certain whether it is replaced without asking; otherwise it is a doubt
    record Name(Span span, Kind kind, boolean certain) {}
}
