package org.emic.gateway.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.emic.webkit.problem.Problem;
import org.emic.webkit.problem.ProblemWriter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in who has the cookie, and hands it out once, for the token.
final class Gate extends OncePerRequestFilter {

    /// Open to all, by their exact spelling: what a probe asks, and what the pages of refusals look like.
    private static final Pattern OPEN = Pattern
            .compile("/actuator/health(/[A-Za-z0-9_-]+)*|/assets/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");

    private static final Pattern HEALTH = Pattern.compile("/actuator/health(/[A-Za-z0-9_-]+)*");

    private final OwnHosts hosts;

    private final OneTimeToken token;

    private final Sessions sessions;

    private final Duration sessionLife;

    Gate(OwnHosts hosts, OneTimeToken token, Sessions sessions, Duration sessionLife) {
        this.hosts = hosts;
        this.token = token;
        this.sessions = sessions;
        this.sessionLife = sessionLife;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        String host = request.getHeader(HttpHeaders.HOST);
        if (HEALTH.matcher(path).matches()) {
            chain.doFilter(request, response);
        } else if (host == null || !hosts.include(host, request.getLocalPort())) {
            refuse(Refusals.OTHER_HOST, request, response);
        } else if (!PlainPath.is(path)) {
            refuse(Refusals.CROOKED_PATH, request, response);
        } else if (OPEN.matcher(path).matches()) {
            chain.doFilter(request, response);
        } else if (!SameOrigin.allows(request)) {
            refuse(Refusals.OTHER_ORIGIN, request, response);
        } else {
            letIn(request, response, chain);
        }
    }

    private void letIn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        QueryToken query = QueryToken.in(request.getQueryString());
        boolean known = hasSession(request);
        boolean get = request.getMethod().equals("GET");
        if (get && query.token().isPresent() && request.getRequestURI().equals("/") | !known) {
            if (known || token.opens(query.token().get())) {
                welcome(known, request.getRequestURI() + query.rest(), request, response);
            } else {
                refuse(Refusals.TOKEN_USED, request, response);
            }
        } else if (known) {
            chain.doFilter(request, response);
        } else if (get && isCrossSiteVisit(request)) {
            again(request.getRequestURI() + query.rest(), request, response);
        } else {
            refuse(Refusals.NO_SESSION, request, response);
        }
    }

    private void welcome(boolean known, String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!known) {
            response.addHeader(HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(cookieName(request), sessions.begin())
                            .httpOnly(true)
                            .sameSite("Strict")
                            .path("/")
                            .secure(request.isSecure())
                            .maxAge(sessionLife)
                            .build()
                            .toString());
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, address);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /// A strict cookie is not sent when a link on another site leads here. A page of our own that opens the same
    /// address sends it; that second visit is no longer cross-site, so this happens at most once.
    private static void again(String address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Refresh", "0;url=" + address);
        ProblemWriter.write(Refusals.ONE_MOMENT, headers, request, response);
    }

    private static boolean isCrossSiteVisit(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                && "document".equals(request.getHeader("Sec-Fetch-Dest"));
    }

    private boolean hasSession(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String name = cookieName(request);
        return cookies != null && Arrays.stream(cookies)
                .anyMatch(cookie -> cookie.getName().equals(name) && sessions.knows(cookie.getValue()));
    }

    /// Cookies belong to a host whatever the port: the port in the name keeps two gateways on one machine apart. It is
    /// the port that the browser names, because gateways in containers all listen on the same.
    private static String cookieName(HttpServletRequest request) {
        return "emic-" + request.getServerPort();
    }

    private static void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ProblemWriter.write(problem, request, response);
    }

}
