package org.emic.webkit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/// Turns whatever a controller throws into a problem. Comes last: a service's own advice has the first word.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemWriter.write(refusal.problem(), request, response);
    }

    @ExceptionHandler
    void notReadable(HttpMessageNotReadableException unreadable, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Problem problem = Problem.of(HttpStatus.BAD_REQUEST)
                .detailed("What was sent is not in the form that is read here.");
        if (unreadable.getCause() instanceof JacksonException json && json.getLocation() != null) {
            TokenStreamLocation where = json.getLocation();
            problem = problem.withErrors(List.of(new InputProblem("",
                    "line %d, column %d".formatted(where.getLineNr(), where.getColumnNr()),
                    "This is not the JSON that is expected here.", "Compare it with docs/architecture.md, HTTP.")));
        }
        ProblemWriter.write(problem, request, response);
    }

    @ExceptionHandler
    void notConvertible(TypeMismatchException mismatch, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = mismatch.getPropertyName();
        ProblemWriter.write(Problem.of(HttpStatus.BAD_REQUEST)
                .withErrors(List.of(
                        new InputProblem(name == null ? "" : name, "", "The value is not of the kind that is expected.",
                                "Follow a link of the pages, or look up the form in docs/architecture.md, HTTP."))),
                request, response);
    }

    @ExceptionHandler
    void tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(Problem.of(HttpStatus.CONTENT_TOO_LARGE), request, response);
    }

    @ExceptionHandler
    void notMultipart(MultipartException broken, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Problem problem = foundNoRoom(broken)
                ? Problem.of(HttpStatus.INSUFFICIENT_STORAGE)
                        .detailed("What is being uploaded just now, by you and others, does not fit into this service.")
                        .remedied("Send it again in a moment, or fewer files at a time.")
                : Problem.of(HttpStatus.BAD_REQUEST)
                        .detailed("The upload broke off, or is not multipart/form-data.")
                        .remedied("Choose the files again and send them once more.");
        ProblemWriter.write(problem, request, response);
    }

    /// The JDK tells a full disk by the words of the system alone.
    private static boolean foundNoRoom(MultipartException broken) {
        return broken.getMostSpecificCause() instanceof IOException cause
                && String.valueOf(cause.getMessage()).contains("No space left on device");
    }

    @ExceptionHandler
    void notValid(MethodArgumentNotValidException invalid, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        List<InputProblem> errors = invalid.getAllErrors()
                .stream()
                .map(error -> inputProblem(error instanceof FieldError field ? field.getField() : "", error))
                .toList();
        ProblemWriter.write(Problem.of(HttpStatus.BAD_REQUEST).withErrors(errors), request, response);
    }

    @ExceptionHandler
    void notValid(HandlerMethodValidationException invalid, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (invalid.isForReturnValue()) {
            unexpected(invalid, request, response);
            return;
        }
        List<InputProblem> errors = invalid.getParameterValidationResults()
                .stream()
                .flatMap(result -> result.getResolvableErrors()
                        .stream()
                        .map(error -> inputProblem(
                                String.valueOf(result.getMethodParameter().getParameterName()), error)))
                .toList();
        ProblemWriter.write(Problem.of(HttpStatus.BAD_REQUEST).withErrors(errors), request, response);
    }

    @ExceptionHandler
    void gone(AsyncRequestNotUsableException gone) {
        LOG.debug("The caller left before the answer was complete");
    }

    @ExceptionHandler
    void unexpected(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            // Too late for a problem. Whoever reads must not take the half that was sent for the whole.
            throw failure;
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().isError()) {
            ProblemWriter.write(said(known), known.getHeaders(), request, response);
        } else {
            LOG.error("{} request failed", request.getMethod(), WithoutWords.of(failure));
            ProblemWriter.write(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR), request, response);
        }
    }

    /// What the framework or a service says by a status; its own words only where a service chose them.
    private static Problem said(ErrorResponse response) {
        Problem problem = Problem.of(response.getStatusCode());
        String detail = response.getBody().getDetail();
        boolean chosen = response instanceof org.springframework.web.server.ResponseStatusException;
        return chosen && detail != null && !detail.isBlank() ? problem.detailed(detail) : problem;
    }

    private static InputProblem inputProblem(String field, MessageSourceResolvable error) {
        String message = error.getDefaultMessage();
        return new InputProblem(field, "", message == null ? "The value is not allowed." : message,
                "Change it and send it again.");
    }

}
