package org.emic.webkit.sample;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.emic.webkit.page.StudyHeading;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.emic.webkit.problem.Refusal;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/// A service as small as one can be.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(SampleService.Pages.class)
public class SampleService {

    /// What no log, header or answer may repeat.
    public static final String WORDS = "somebody's very own words";

    record Opening(String title, int number) {}

    /// Fails where a template reads it.
    public static final class Failing {

        /// Always fails.
        public String fail() {
            throw new IllegalStateException(WORDS);
        }
    }

    @Controller
    static class Pages {

        @GetMapping("/coding/studies/{id}")
        String codes(@PathVariable String id, Model model) {
            model.addAttribute("study",
                    new StudyHeading(id, "Justice <as they see it>", "The people of this study are fictional."));
            return "test/codes";
        }

        @GetMapping("/studies")
        String studies() {
            return "test/codes";
        }

        @GetMapping("/broken")
        String broken(Model model) {
            model.addAttribute("words", new Failing());
            return "test/broken";
        }

        @GetMapping("/api/unexpected")
        @ResponseBody
        String unexpected() {
            throw new IllegalStateException(WORDS, new IllegalArgumentException(WORDS));
        }

        @GetMapping("/api/away/{how}")
        @ResponseBody
        String away(@PathVariable String how) {
            throw switch (how) {
                case "begin" -> new CannotCreateTransactionException(WORDS);
                case "full" -> new MultipartException(WORDS, new IOException("No space left on device"));
                case "broken" -> new DataAccessResourceFailureException(WORDS);
                default -> new QueryTimeoutException(WORDS);
            };
        }

        @GetMapping("/api/kept/{state}")
        @ResponseBody
        String kept(@PathVariable String state) {
            throw new DataIntegrityViolationException(WORDS, new SQLException(WORDS, state));
        }

        @GetMapping("/api/violated")
        @ResponseBody
        String violated() {
            throw new ConstraintViolationException(WORDS, Set.of());
        }

        @GetMapping("/api/missing")
        @ResponseBody
        String missing() {
            throw Refusal.notFound("There is no study 7.", "Choose one from the list.");
        }

        @GetMapping("/api/inputs")
        @ResponseBody
        String inputs() {
            throw new InputProblems(
                    List.of(new InputProblem("call <1>.vtt", "line 12", "The cue ends before it starts.",
                            "Correct its times.")));
        }

        @GetMapping("/api/number/{number}")
        @ResponseBody
        String number(@PathVariable int number) {
            return Integer.toString(number);
        }

        @PostMapping("/api/openings")
        @ResponseBody
        String open(@RequestBody Opening opening) {
            return opening.title();
        }

        @PostMapping(path = "/api/typed", consumes = {"application/json", "text/plain"})
        @ResponseBody
        String typed(@RequestBody byte[] body) {
            return Integer.toString(body.length);
        }

        @PostMapping(path = "/api/typed", consumes = "application/x-www-form-urlencoded")
        @ResponseBody
        String typed(@RequestParam String title) {
            return Integer.toString(title.length());
        }

        @PostMapping("/api/files")
        @ResponseBody
        String files(@RequestPart("files") List<MultipartFile> files) {
            return Integer.toString(files.size());
        }

        @GetMapping("/coding/progress")
        void progress(HttpServletResponse response) throws IOException {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.getWriter().write("event: progress\ndata: {\"compared\": 1234, \"incidents\": 5000}\n\n");
            response.flushBuffer();
        }

        @GetMapping("/moved")
        String moved() {
            return "redirect:/studies/7";
        }

        @GetMapping("/half")
        void half(HttpServletResponse response) throws IOException {
            response.setContentLength(1000);
            response.getOutputStream().write(new byte[100]);
            response.flushBuffer();
            throw new IllegalStateException(WORDS);
        }

        @GetMapping("/report")
        ResponseEntity<String> report() {
            return ResponseEntity.ok()
                    .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                    .body("report");
        }
    }

}
