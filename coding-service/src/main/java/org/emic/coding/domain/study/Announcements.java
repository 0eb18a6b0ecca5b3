package org.emic.coding.domain.study;

import java.util.List;
import org.emic.coding.domain.CodebookChange;
import org.emic.coding.domain.decisions.Decision;
import org.emic.coding.domain.decisions.Memo;

/// Tells the other services, in the transaction of the step.
public interface Announcements {

    /// A passage's codings as they are now.
    ///
    /// @param version rises with each change of the passage's codings
    void passageCoded(Position analysis, PassageCodings codings, int version);

    /// What happened to the codes. Told in as many events as are needed to keep each below 512 KiB.
    ///
    /// @return the parts, in order; empty where nothing happened
    List<Told> codebookChanged(Position analysis, List<CodebookChange> changes);

    /// A memo, or that it no longer stands.
    ///
    /// @param made by which it was written
    void memoWritten(Position analysis, Decision made, Memo memo, ToldMemos.Told now);

    /// The analysis is complete up to a transcript. What lower ones told is never told again.
    void analysisCompleted(Position analysis, Completion completion);

    /// Changes that were told together.
    ///
    /// @param version of the codebook
    record Told(int version, List<CodebookChange> changes) {

        public Told {
            changes = List.copyOf(changes);
        }

    }

}
