package org.emic.coding.web;

import org.jspecify.annotations.Nullable;

/// What programs send about a study's lens.
final class LensRequests {

    private LensRequests() {}

    /// A lens to read with: one that comes with Emic, or one of the study's own.
    record Choice(@Nullable String name, @Nullable String version, @Nullable String who) {}

    /// Off, or on again.
    record Switch(@Nullable Boolean on, @Nullable String who, @Nullable String why) {}

    /// An answer to a question of the lens.
    ///
    /// @param newCode the label of a code that comes out of it
    record NewAnswer(@Nullable String question, @Nullable String code, @Nullable String answer, @Nullable String text,
            @Nullable String newCode, @Nullable String who) {}

    /// Who withdraws something.
    record Withdrawal(@Nullable String who) {}

}
