package org.emic.ingest.domain.protection.rules;

import java.util.List;
import org.emic.ingest.domain.protection.finds.Mark;

/// Finds what has a certain form.
interface Rule {

    /// What is found in a text; marks may overlap.
    List<Mark> in(String text);
}
