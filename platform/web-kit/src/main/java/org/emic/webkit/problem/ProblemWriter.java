package org.emic.webkit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import tools.jackson.databind.json.JsonMapper;

/// Answers with a problem: a page where a browser asks, a problem detail otherwise. Needs neither message converters
/// nor a template engine, so that it works in filters and when those are what failed.
public final class ProblemWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemWriter() {}

    /// Writes the problem, unless the answer has begun.
    ///
    /// @throws IOException if the caller is gone
    public static void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(problem, HttpHeaders.EMPTY, request, response);
    }

    /// Writes the problem with additional headers, unless the answer has begun.
    ///
    /// @throws IOException if the caller is gone
    public static void write(Problem problem, HttpHeaders headers, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        response.setStatus(problem.status());
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        boolean page = wantsPage(request);
        byte[] body = page
                ? ProblemPage.render(problem).getBytes(StandardCharsets.UTF_8)
                : JSON.writeValueAsBytes(detail(problem));
        response.setContentType(page ? "text/html;charset=UTF-8" : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /// Whether the caller would rather read HTML than JSON. Whoever takes anything gets JSON.
    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept == null) {
            return false;
        }
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(accepted);
            return accepted.stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .map(type -> type.getType() + "/" + type.getSubtype())
                    .filter(type -> type.startsWith("text/") || type.equals("*/*") || type.endsWith("json"))
                    .findFirst()
                    .filter(type -> type.equals(MediaType.TEXT_HTML_VALUE))
                    .isPresent();
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static Map<String, Object> detail(Problem problem) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", problem.type().toString());
        members.put("title", problem.title());
        members.put("status", problem.status());
        members.put("detail", problem.detail());
        members.put("remedy", problem.remedy());
        if (!problem.errors().isEmpty()) {
            members.put("errors", problem.errors());
        }
        return members;
    }

}
