package org.emic.webkit.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Catches what escapes the dispatcher, such as a page that fails while it is rendered, before the server would log
/// it with its message.
final class LastResort extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failure) {
            LOG.error("{} request failed", request.getMethod(), WithoutWords.of(failure));
            if (response.isCommitted()) {
                throw new BrokenOff();
            }
            ProblemWriter.write(Problem.of(HttpStatus.INTERNAL_SERVER_ERROR), request, response);
        }
    }

    /// Tells the server to cut the connection, so that half a page is not taken for a whole one.
    private static final class BrokenOff extends IOException {

        private static final long serialVersionUID = 1L;

        BrokenOff() {
            super("the answer broke off");
        }
    }

}
