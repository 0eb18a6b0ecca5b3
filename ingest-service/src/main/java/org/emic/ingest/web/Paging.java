package org.emic.ingest.web;

/// Which turns of a conversation a page shows, and which stand before and after.
///
/// @param from the first turn shown
/// @param previous the first turn of the page before; -1 where there is none
/// @param next the first turn of the page after; -1 where there is none
record Paging(int from, int previous, int next) {

    /// So many turns on one page.
    static final int TURNS = 500;

    /// The page that begins with a turn.
    ///
    /// @param from below 0 is 0
    /// @param total how many turns there are
    static Paging of(int from, int total) {
        int first = Math.max(0, from);
        return new Paging(first, first > 0 ? Math.max(0, first - TURNS) : -1,
                first + TURNS < total ? first + TURNS : -1);
    }
}
