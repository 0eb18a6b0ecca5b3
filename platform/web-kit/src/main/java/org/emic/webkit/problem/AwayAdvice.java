package org.emic.webkit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// Says of a database that is away that it is, in services that have one: the request was right, and may be sent again.
@RestControllerAdvice
@Order(ConstraintAdvice.BEFORE_LAST)
final class AwayAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(AwayAdvice.class);

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

}
