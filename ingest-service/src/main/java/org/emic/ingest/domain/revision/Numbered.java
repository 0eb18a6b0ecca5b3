package org.emic.ingest.domain.revision;

import java.util.ArrayList;
import java.util.List;

/// Counts the turns of a new version.
final class Numbered {

    private Numbered() {}

    static Revision of(List<RevisedTurn> revised) {
        List<RevisedTurn> numbered = new ArrayList<>();
        for (RevisedTurn one : revised) {
            numbered.add(new RevisedTurn(one.turn().numbered(numbered.size()), one.sources(), one.change()));
        }
        return new Revision(numbered);
    }
}
