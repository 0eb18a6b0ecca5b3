package org.emic.coding.domain.decisions;

/// Why a decision changes nothing.
public enum NoEffect {

    /// The code is not in the codebook: it ended, or what made it was undone.
    NO_SUCH_CODE("there is no such code"),
    /// The incident does not carry the code.
    NO_SUCH_CODING("the code is not given there"),
    /// What was coded was corrected or withdrawn since.
    ORPHANED("its words are no longer there"),
    /// It is so already.
    ALREADY_SO("it is so already"),
    /// Another code is called so.
    LABEL_TAKEN("another code has this label"),
    /// The same code twice.
    SAME_CODE("it is the same code"),
    /// There is nothing much to learn from.
    TOO_LITTLE("people stand for fewer than eight incidents, or for those of one code only"),
    /// There is no such decision.
    NO_SUCH_DECISION("there is no such decision");

    private final String because;

    NoEffect(String because) {
        this.because = because;
    }

    /// In words that complete "it has no effect, because".
    public String because() {
        return because;
    }

}
