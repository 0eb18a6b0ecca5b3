package org.emic.coding.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emic.coding.domain.agreement.MachineFigures;
import org.emic.coding.domain.decisions.Decided;
import org.emic.coding.domain.decisions.History;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.Decide.Outcome;
import org.emic.coding.domain.study.ReadDecisions;
import org.emic.coding.domain.study.StudyId;
import org.emic.webkit.problem.Problem;
import org.emic.webkit.problem.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// People's decisions: the forms of the other pages are sent here, and what was decided is listed.
@Controller
@RequestMapping("/coding/studies/{id}/decisions")
final class DecisionPages {

    /// Who decided last in this browser, so that nobody types their name twice.
    static final String WHO = "emic-who";

    private final ReadCodes codes;
    private final ReadDecisions decisions;
    private final Deciding deciding;

    DecisionPages(ReadCodes codes, ReadDecisions decisions, Deciding deciding) {
        this.codes = codes;
        this.decisions = decisions;
        this.deciding = deciding;
    }

    /// A form names its fields plainly. A place in a list, `codings[7]`, is read as a number by the binder, whatever it is.
    @InitBinder
    void onlyPlainFields(WebDataBinder binder, HttpServletRequest request) {
        if (request.getParameterMap().keySet().stream().anyMatch(name -> name.contains("["))) {
            throw new Refusal(Problem.of(HttpStatus.BAD_REQUEST)
                    .detailed("A field has a name with brackets in it.")
                    .remedied("Send a field of several values several times under its plain name."));
        }
    }

    @PostMapping
    ModelAndView decide(@PathVariable UUID id, @ModelAttribute DecisionRequest request,
            @RequestParam(defaultValue = "") String back, HttpServletResponse response) {
        StudyId study = new StudyId(id);
        Known.study(codes, study);
        Outcome.Made made = deciding.decide(study, request);
        remember(Optional.ofNullable(request.who()).orElse("").strip(), response);
        return Redirect.to(page(study, back, made));
    }

    /// Back to where the form was, or to the code that was made; never to another site.
    private static String page(StudyId study, String back, Outcome.Made made) {
        String codebook = "/coding/studies/" + study;
        if (back.matches("codes/c-[0-9a-f]{12}(\\?from=[0-9]+)?(#i-[0-9a-f]{12}-[0-9]+-[0-9]+)?")
                || back.matches("transcripts/[0-9]+(#turn-[0-9]+)?") || back.matches("decisions|memos|sampling")) {
            return codebook + "/" + back;
        }
        return Deciding.made(made)
                .filter(_ -> back.equals("made"))
                .map(code -> codebook + "/codes/" + code)
                .orElse(codebook);
    }

    private static void remember(String who, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE,
                ResponseCookie.from(WHO, URLEncoder.encode(who, StandardCharsets.UTF_8))
                        .path("/coding")
                        .httpOnly(true)
                        .sameSite("Strict")
                        .maxAge(Duration.ofDays(30))
                        .build()
                        .toString());
    }

    /// Who decided last in this browser.
    ///
    /// @param cookie as it came: Spring would decode its value, and fail where that cannot be done
    static String remembered(Optional<Cookie> cookie) {
        try {
            return cookie.map(who -> URLDecoder.decode(who.getValue(), StandardCharsets.UTF_8)).orElse("");
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    @GetMapping
    String decisions(@PathVariable UUID id, @CookieValue(WHO) Optional<Cookie> who, Model model) {
        StudyId study = new StudyId(id);
        Known.study(codes, study, model);
        History history = decisions.history(study);
        Decided decided = decisions.decided(study, history);
        List<DecisionView> made = DecisionView.of(history, decided);
        model.addAttribute("decisions", made.reversed());
        model.addAttribute("labels", labels(decided));
        model.addAttribute("proposals", decided.proposals());
        model.addAttribute("fared", FaredJson.of(MachineFigures.among(decided.coded().codings())).all());
        model.addAttribute("who", remembered(who));
        return "coding/decisions";
    }

    private static Map<String, String> labels(Decided decided) {
        return Stream.concat(
                decided.coded().codes().stream().map(code -> Map.entry(code.id().value(), code.label())),
                decided.empty().stream().map(code -> Map.entry(code.id().value(), code.label())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

}
