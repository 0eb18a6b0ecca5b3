package org.emic.webkit.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/// Starts every answer with safe headers. A controller that sets one of them itself replaces it.
final class SafeHeaders extends OncePerRequestFilter {

    /// The request attribute, readable in templates, that holds the first segment of the path: whose page this is.
    static final String ROOM = "emicRoom";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ROOM, room(request.getRequestURI()));
        chain.doFilter(request, new SafeResponse(response));
    }

    private static String room(String path) {
        int end = path.indexOf('/', 1);
        return path.isEmpty() ? "" : path.substring(1, end < 0 ? path.length() : end);
    }

}
