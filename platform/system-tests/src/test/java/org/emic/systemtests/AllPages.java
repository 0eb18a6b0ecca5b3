package org.emic.systemtests;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.emic.systemtests.Browser.Answer;
import org.jsoup.Jsoup;
import tools.jackson.databind.json.JsonMapper;

/// What people are shown of a study: its pages in all services with all pages of it that they lead to, its result files,
/// and what the services answer as JSON.
///
/// @param browser through which they are seen
/// @param study   whose pages they are
record AllPages(Browser browser, UUID study) implements Writings {

    @Override
    public void readTo(Consumer<Writing> reader) throws InterruptedException {
        shown().forEach((path, page) -> reader.accept(new Writing("page " + path, page.body())));
    }

    /// Path -> what is answered.
    SortedMap<String, Answer> shown() throws InterruptedException {
        SortedMap<String, Answer> shown = new TreeMap<>();
        Deque<String> waiting = new ArrayDeque<>(starts());
        Set<String> known = new TreeSet<>(waiting);
        while (!waiting.isEmpty()) {
            String path = waiting.remove();
            Answer answer = browser.persistently(browser.to(path));
            if (answer.status() == 200) {
                shown.put(path, answer);
                links(answer).stream().filter(known::add).forEach(waiting::add);
            }
        }
        return shown;
    }

    private Collection<String> starts() throws InterruptedException {
        Set<String> starts = new TreeSet<>(List.of("/studies", "/studies/" + study, "/coding/studies/" + study,
                "/themes/studies/" + study, "/reports/studies/" + study,
                "/reports/studies/%s/report".formatted(study), "/studies/api/studies/" + study,
                "/studies/api/studies/%s/roster".formatted(study), "/studies/api/studies/%s/queue".formatted(study),
                "/studies/operations", "/coding/operations", "/themes/operations", "/reports/operations"));
        for (String owner : List.of("studies", "coding", "themes", "reports")) {
            starts.add("/%s/api/operations/dead-letters?study=%s".formatted(owner, study));
        }
        String reports = "/reports/api/studies/" + study;
        Answer progress = browser.persistently(browser.to(reports + "/progress"));
        JsonMapper.shared()
                .readTree(progress.body())
                .path("report")
                .path("files")
                .forEach(file -> starts.add(reports + "/files/" + file.path("name").asString()));
        return starts;
    }

    /// Where a page leads, within the study.
    private Collection<String> links(Answer page) {
        if (!page.mediaType().startsWith("text/html")) {
            return List.of();
        }
        return Jsoup.parse(page.text())
                .select("a[href^=/]")
                .stream()
                .map(link -> link.attr("href").replaceFirst("#.*", ""))
                .filter(link -> link.contains(study.toString()))
                .toList();
    }

}
