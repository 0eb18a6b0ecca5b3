package org.emic.coding.web;

/// Limits of what is shown at once.
final class Paging {

    private Paging() {}

    static int from(int asked) {
        return Math.max(asked, 0);
    }

    static int most(int asked, int limit) {
        return Math.clamp(asked, 1, limit);
    }

}
