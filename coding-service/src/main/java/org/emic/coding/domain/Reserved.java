package org.emic.coding.domain;

import java.util.Set;

/// What no category that is found may be called or take as its id, as another code has it.
///
/// @param names in lower case
record Reserved(Set<String> names, Set<CodeId> ids) {

    static final Reserved NOTHING = new Reserved(Set.of(), Set.of());

    /// The id of a category that is founded by this incident.
    CodeId idOf(IncidentId founder) {
        int ordinal = 1;
        while (ids.contains(CodeId.foundedBy(founder, ordinal))) {
            ordinal++;
        }
        return CodeId.foundedBy(founder, ordinal);
    }

}
