package org.emic.webkit.problem;

import java.util.List;
import org.springframework.http.HttpStatus;

/// What somebody sent cannot be taken, and nothing of it was. Answered with 422 and the list of problems.
public final class InputProblems extends Refusal {

    private static final long serialVersionUID = 1L;

    /// @param problems at least one, in the order in which a person would meet them
    public InputProblems(List<InputProblem> problems) {
        this(HttpStatus.UNPROCESSABLE_CONTENT, problems);
    }

    /// @param status a client error, when another one than 422 says it better
    /// @param problems at least one, in the order in which a person would meet them
    public InputProblems(HttpStatus status, List<InputProblem> problems) {
        super(Problem.of(status)
                .titled("The input cannot be used as it is")
                .detailed(problems.size() == 1
                        ? "One thing needs to be put right; nothing was taken."
                        : problems.size() + " things need to be put right; nothing was taken.")
                .remedied("Put right what is listed and send it again.")
                .withErrors(problems));
        if (problems.isEmpty() || !status.is4xxClientError()) {
            throw new IllegalArgumentException("input problems need a problem and a client error status");
        }
    }

}
