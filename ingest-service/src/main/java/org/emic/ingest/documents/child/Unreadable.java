package org.emic.ingest.documents.child;

import java.io.IOException;

/// Ends the reading of a document.
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1;

    private final Trouble trouble;
    private final String place;

    /// @param place where, such as `pages 3, 5`; empty for the whole document; never its words
    Unreadable(Trouble trouble, String place) {
        super(trouble.name());
        this.trouble = trouble;
        this.place = place;
    }

    Unreadable(Trouble trouble) {
        this(trouble, "");
    }

    Trouble trouble() {
        return trouble;
    }

    String place() {
        return place;
    }
}
