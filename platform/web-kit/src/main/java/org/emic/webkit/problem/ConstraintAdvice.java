package org.emic.webkit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Explains refusals of bean validation, in services that have it.
@RestControllerAdvice
@Order(ConstraintAdvice.BEFORE_LAST)
final class ConstraintAdvice {

    static final int BEFORE_LAST = Integer.MAX_VALUE - 1;

    @ExceptionHandler
    void violated(ConstraintViolationException violated, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<InputProblem> errors = violated.getConstraintViolations()
                .stream()
                .map(violation -> new InputProblem(violation.getPropertyPath().toString(), "", violation.getMessage(),
                        "Change it and send it again."))
                .sorted(Comparator.comparing(InputProblem::file).thenComparing(InputProblem::problem))
                .toList();
        ProblemWriter.write(Problem.of(HttpStatus.BAD_REQUEST).withErrors(errors), request, response);
    }

}
