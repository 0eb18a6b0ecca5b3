package org.emic.messaging;

/// For a [GivenUpHandler]: giving up makes no sense yet. Nothing is recorded, and the person is told why.
public final class CannotGiveUp extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    /// @param why a sentence for the person, without words of anybody, such as "The number of its transcript is not known
    ///            here yet."
    public CannotGiveUp(String why) {
        super(why, null, false, true);
        this.why = why;
    }

    /// The sentence for the person.
    public String why() {
        return why;
    }

}
