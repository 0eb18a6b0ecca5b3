package org.emic.operations;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.emic.messaging.KeptRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The operations of a service, for programs.
@RestController
@RequestMapping("${emic.operations.path}/api/operations")
final class OperationsApi {

    private static final int OPEN = 1_000;
    private static final int CLOSED = 1_000;

    private final KeptRecords records;
    private final Decisions decisions;

    OperationsApi(KeptRecords records, Decisions decisions) {
        this.records = records;
        this.decisions = decisions;
    }

    /// Open letters, oldest first, then closed ones, latest first.
    @GetMapping("/dead-letters")
    LettersJson letters(@RequestParam(defaultValue = "") String study) {
        Optional<String> subject = Optional.of(study).filter(given -> !given.isBlank());
        return new LettersJson(records.countOpen(subject),
                Stream.concat(records.open(subject, OPEN).stream(), records.closed(subject, CLOSED).stream())
                        .map(LetterJson::of)
                        .toList());
    }

    @PostMapping("/dead-letters/{id}/retry")
    LetterJson retry(@PathVariable String id, @RequestBody(required = false) @Nullable Decision decision) {
        return LetterJson.of(decisions.retry(id, Decision.who(decision), Decision.why(decision)));
    }

    @PostMapping("/dead-letters/{id}/give-up")
    LetterJson giveUp(@PathVariable String id, @RequestBody(required = false) @Nullable Decision decision) {
        return LetterJson.of(decisions.giveUp(id, Decision.who(decision), Decision.why(decision)));
    }

    @PostMapping("/studies/{studyId}/republish")
    Republished republish(@PathVariable String studyId) {
        return new Republished(decisions.republish(studyId));
    }

    /// @param blocked how many events are blocked; copies of one count once
    record LettersJson(int blocked, List<LetterJson> letters) {}

    /// @param events how many will be sent again
    record Republished(int events) {}

    /// Who decides and why; both may be absent.
    record Decision(@Nullable String who, @Nullable String why) {

        static String who(@Nullable Decision decision) {
            return decision == null ? "" : Objects.requireNonNullElse(decision.who(), "");
        }

        static String why(@Nullable Decision decision) {
            return decision == null ? "" : Objects.requireNonNullElse(decision.why(), "");
        }

    }

}
