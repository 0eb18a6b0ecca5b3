package org.emic.ingest.web;

import java.util.List;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.jspecify.annotations.Nullable;

/// What a request has to say.
final class Required {

    /// How many things that are wrong are told at once. A request could be wrong in a million ways.
    static final int MOST_PROBLEMS = 100;

    private Required() {}

    /// The version that somebody has before them.
    ///
    /// @throws InputProblems where it is not said
    static int version(@Nullable Integer basedOn) {
        if (basedOn == null) {
            throw new InputProblems(List.of(new InputProblem("basedOn", "", "it is missing",
                    "Send the version of the transcript that you have before you, such as 1.")));
        }
        return basedOn;
    }
}
