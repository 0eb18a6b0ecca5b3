package org.emic.webkit.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.web.util.HtmlUtils;

/// A problem as a page in the look of all others.
final class ProblemPage {

    private static final String TEMPLATE = read();

    private ProblemPage() {}

    static String render(Problem problem) {
        return TEMPLATE.replace("{status}", Integer.toString(problem.status()))
                .replace("{title}", HtmlUtils.htmlEscape(problem.title()))
                .replace("{detail}", HtmlUtils.htmlEscape(problem.detail()))
                .replace("{remedy}", HtmlUtils.htmlEscape(problem.remedy()))
                .replace("{errors}", errors(problem));
    }

    private static String errors(Problem problem) {
        if (problem.errors().isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("<ul class=\"problems\">\n");
        for (InputProblem error : problem.errors()) {
            list.append("<li>");
            cell(list, "strong", error.file());
            cell(list, "span", error.place());
            cell(list, "p", error.problem());
            cell(list, "p", error.remedy());
            list.append("</li>\n");
        }
        return list.append("</ul>").toString();
    }

    private static void cell(StringBuilder list, String element, String text) {
        if (!text.isEmpty()) {
            list.append('<').append(element).append('>').append(HtmlUtils.htmlEscape(text));
            list.append("</").append(element).append("> ");
        }
    }

    private static String read() {
        try (InputStream template = Objects.requireNonNull(
                ProblemPage.class.getClassLoader().getResourceAsStream("emic/problem.html"), "emic/problem.html")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

}
