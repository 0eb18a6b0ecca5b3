package org.emic.coding.domain.agreement;

/// What alpha is good enough for, as its author would have it (Krippendorff 2004, Content Analysis, 2nd ed., p. 241). The
/// bands are for alpha and for no other coefficient.
public enum Band {

    /// At least 0.80: conclusions may rest on it.
    RELIABLE,
    /// At least 0.667: tentative conclusions.
    TENTATIVE,
    /// Below.
    UNRELIABLE;

    /// The band of this alpha.
    public static Band of(double alpha) {
        if (alpha >= 0.8) {
            return RELIABLE;
        }
        return alpha >= 0.667 ? TENTATIVE : UNRELIABLE;
    }

}
