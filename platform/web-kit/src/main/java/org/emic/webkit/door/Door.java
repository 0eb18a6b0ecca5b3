package org.emic.webkit.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.emic.webkit.problem.Problem;
import org.emic.webkit.problem.ProblemWriter;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses every request that does not carry the secret, health excepted.
final class Door extends OncePerRequestFilter {

    /// The address as it was sent: nothing that a server might still decode or tidy up counts as health.
    private static final Pattern HEALTH = Pattern.compile("/actuator/health(/[A-Za-z0-9_-]+)*");

    private static final Problem SHUT = Problem.of(HttpStatus.FORBIDDEN)
            .detailed("This service answers only what comes through the gateway.")
            .remedied("Open the address that Emic printed when it was started instead of this one.");

    private final DoorSecret secret;

    Door(DoorSecret secret) {
        this.secret = secret;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HEALTH.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String offered = request.getHeader(DoorSecret.HEADER);
        if (offered != null && secret.isOffered(offered)) {
            chain.doFilter(request, response);
        } else {
            ProblemWriter.write(SHUT, request, response);
        }
    }

}
