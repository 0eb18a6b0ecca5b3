package org.emic.webkit.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what a controller would have to hold in memory and is too large for that, before it is read where its length is
/// said, else when there is too much of it. Uploads in parts go to the disk and have limits of their own.
final class LargestBody extends OncePerRequestFilter {

    static final String PROPERTY = "emic.web.largest-body";

    private final DataSize most;

    LargestBody(DataSize most) {
        this.most = most;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return isOf("multipart/", request);
    }

    private static boolean isOf(String type, HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT).startsWith(type);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long said = request.getContentLengthLong();
        if (said > most.toBytes()) {
            ProblemWriter.write(tooLarge(most), request, response);
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                && isOf("application/x-www-form-urlencoded", request)) {
            // The server reads forms by itself, and answers a large one with 500.
            ProblemWriter.write(Problem.of(HttpStatus.LENGTH_REQUIRED)
                    .detailed("A form has to say how long it is.")
                    .remedied("Send it with a Content-Length, as browsers do."), request, response);
        } else {
            chain.doFilter(said < 0 ? new CountedRequest(request, most) : request, response);
        }
    }

    static Problem tooLarge(DataSize most) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE)
                .detailed("What was sent has more than %d KB, and nothing was changed.".formatted(most.toKilobytes()))
                .remedied("Send it in several parts.");
    }

}
