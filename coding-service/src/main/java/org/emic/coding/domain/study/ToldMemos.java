package org.emic.coding.domain.study;

import java.util.Map;

/// What was told of memos. Every method belongs into a transaction that has locked the study.
public interface ToldMemos {

    /// What was told last of each memo within an analysis, by its number.
    Map<Integer, Told> of(Position analysis);

    /// Keeps it in the place of the last one.
    void keep(Position analysis, int memo, Told told);

    /// What was told of a memo.
    ///
    /// @param version from 1
    /// @param stands whether it counts; otherwise that it does not
    record Told(int version, boolean stands) {}

}
