package org.emic.gateway.route;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.emic.webkit.problem.Problem;
import org.emic.webkit.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/// The answer for a service that does not answer: come back soon, which a browser does by itself.
///
/// @param service its name
record NotYet(String service) implements ServerResponse {

    private static final String SECONDS = "3";

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatus.SERVICE_UNAVAILABLE;
    }

    @Override
    public HttpHeaders headers() {
        return new HttpHeaders();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        boolean page = request.getMethod().equals("GET");
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, SECONDS);
        if (page) {
            headers.set("Refresh", SECONDS);
        }
        ProblemWriter.write(Problem.of(statusCode())
                .titled(service + " does not answer yet")
                .detailed("It is still starting, or it has stopped.")
                .remedied(page
                        ? "This page tries again every %s seconds. If it stays, look in the service's log."
                                .formatted(SECONDS)
                        : "Wait a moment and do it again. If it stays, look in the service's log."),
                headers, request, response);
        return null;
    }

}
