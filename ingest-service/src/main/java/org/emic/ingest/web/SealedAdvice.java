package org.emic.ingest.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.emic.ingest.domain.study.Keys;
import org.emic.webkit.problem.Problem;
import org.emic.webkit.problem.ProblemWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Says that a study's key cannot be opened.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class SealedAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(SealedAdvice.class);

    @ExceptionHandler
    void sealed(Keys.Sealed sealed, HttpServletRequest request, HttpServletResponse response) throws IOException {
        LOG.error("{}: emic.ingest.names-key is not the one that sealed it", sealed.getMessage());
        ProblemWriter.write(Problem.of(HttpStatus.CONFLICT)
                .titled("The names cannot be opened")
                .detailed(
                        "This service was started with another secret than the one that sealed the names of this study. "
                                + "Nothing was changed.")
                .remedied("Whoever runs Emic starts it with the secret of before (emic.ingest.names-key)."), request,
                response);
    }
}
