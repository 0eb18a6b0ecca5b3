package org.emic.webkit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Says what a database answers, in services that have one: that it is away, so that the request was right and may be sent
/// again, or that it cannot hold a value.
@RestControllerAdvice
@Order(ConstraintAdvice.BEFORE_LAST)
final class DatabaseAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAdvice.class);

    private static final String SECONDS = "3";

    @ExceptionHandler({CannotCreateTransactionException.class, DataAccessResourceFailureException.class,
            TransientDataAccessException.class})
    void away(Exception away, HttpServletRequest request, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw away;
        }
        LOG.warn("{} request failed, the database is away", request.getMethod(), WithoutWords.of(away));
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS);
        ProblemWriter.write(Problem.of(HttpStatus.SERVICE_UNAVAILABLE)
                .detailed("What is kept here cannot be reached just now.")
                .remedied("Try again in a moment."), headers, request, response);
    }

    /// A value that the database cannot hold, such as a text with U+0000 (SQLSTATE class 22).
    @ExceptionHandler
    void unstorable(DataIntegrityViolationException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!(failure.getMostSpecificCause() instanceof SQLException sql && sql.getSQLState() != null
                && sql.getSQLState().startsWith("22"))) {
            throw failure;
        }
        ProblemWriter.write(Problem.of(HttpStatus.BAD_REQUEST)
                .detailed("A value has a character that cannot be kept, or is out of its range.")
                .remedied("Follow a link of the pages, or type it again."), request, response);
    }

}
