package org.emic.ingest.domain.protection.pseudonyms;

import java.util.function.Predicate;
import org.emic.ingest.domain.protection.finds.Kind;

/// Where new pseudonyms come from.
public interface Pseudonyms {

    /// A pseudonym that was not given before. It is not derived from the name, which it is not told.
    ///
    /// @param kind what is named
    /// @param taken what must not be given: pseudonyms and real names of the study
    String fresh(Kind kind, Predicate<String> taken);
}
