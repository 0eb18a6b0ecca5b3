package org.emic.operations;

import java.util.ArrayList;
import java.util.List;
import org.emic.messaging.ByWhom;
import org.emic.messaging.DeadLetterOffice;
import org.emic.messaging.GivingUp;
import org.emic.messaging.KeptRecord;
import org.emic.messaging.KeptRecords;
import org.emic.messaging.LetterState;
import org.emic.messaging.Republication;
import org.emic.messaging.Retrying;
import org.emic.webkit.problem.InputProblem;
import org.emic.webkit.problem.InputProblems;
import org.emic.webkit.problem.Problem;
import org.emic.webkit.problem.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/// What people decide, and why it is refused where it is.
final class Decisions {

    private static final Logger log = LoggerFactory.getLogger(Decisions.class);

    private final DeadLetterOffice office;
    private final KeptRecords records;
    private final Republication republication;
    private final Room room;

    Decisions(DeadLetterOffice office, KeptRecords records, Republication republication, Room room) {
        this.office = office;
        this.records = records;
        this.republication = republication;
        this.room = room;
    }

    /// Tries a record again. Whether it could be read this time tells the state of what is returned.
    ///
    /// @throws Refusal if it could not be tried
    KeptRecord retry(String letter, String who, String why) {
        long id = id(letter);
        check(who, why, false);
        return switch (office.retry(id, new ByWhom(who, why))) {
            case Retrying.Done(),Retrying.Known(),Retrying.StillUnreadable(var _) -> kept(id);
            case Retrying.Gone(String topic) -> throw gone(id, topic);
            case Retrying.NotReadHere() -> throw Refusal.conflict(
                    "This version of the service reads no records of the kind of letter %d.".formatted(id),
                    "Give it up, or run a version that reads them.");
            case Retrying.Failed(String fault) -> throw new Refusal(Problem.of(HttpStatus.SERVICE_UNAVAILABLE)
                    .detailed("Letter %d could not be tried, and nothing was changed: %s.".formatted(id, fault))
                    .remedied("Try again in a moment; if it stays, look in the service's log."));
            case Retrying.Closed(LetterState state) -> throw closed(id, state);
            case Retrying.Unknown() -> throw unknown(letter);
        };
    }

    /// Gives up on a record.
    ///
    /// @throws Refusal if that is not possible
    KeptRecord giveUp(String letter, String who, String why) {
        long id = id(letter);
        check(who, why, true);
        return switch (office.giveUp(id, new ByWhom(who, why))) {
            case GivingUp.Done() -> kept(id);
            case GivingUp.NotPossible(String reason) ->
                throw Refusal.conflict(reason, "Nothing was changed. Try again when that has changed.");
            case GivingUp.Closed(LetterState state) -> throw closed(id, state);
            case GivingUp.Unknown() -> throw unknown(letter);
        };
    }

    /// Tells a study again.
    ///
    /// @return how many events will be sent
    /// @throws Refusal if there is none
    int republish(String study) {
        int events = republication.republish(study.strip());
        if (events == 0) {
            throw Refusal.notFound("This service has told nothing about a study with this id.",
                    "Take the id from the study's page, or republish it where the events are told.");
        }
        log.info("A study is told again: {} events", events);
        return events;
    }

    private KeptRecord kept(long id) {
        return records.find(id).orElseThrow();
    }

    private long id(String letter) {
        if (!letter.matches("\\d{1,18}")) {
            throw unknown(letter);
        }
        return Long.parseLong(letter);
    }

    private Refusal unknown(String letter) {
        return Refusal.notFound(letter.matches("\\d{1,18}")
                ? "There is no letter %s here.".formatted(letter)
                : "There is no such letter here.", "Choose one from %s.".formatted(room.operations()));
    }

    private Refusal closed(long id, LetterState state) {
        String detail = switch (state) {
            case OPEN -> "Letter %d is open.";
            case RETRIED -> "Letter %d was read when it was tried again.";
            case GIVEN_UP -> "Letter %d was given up before.";
            case ARRIVED -> "The event of letter %d has arrived another way.";
            case ERASED -> "Letter %d was erased: its words were taken back, or newer ones have replaced them.";
        };
        return new Refusal(Problem.of(state == LetterState.ERASED ? HttpStatus.GONE : HttpStatus.CONFLICT)
                .detailed(detail.formatted(id))
                .remedied("Nothing needs to be done. Look at %s.".formatted(room.operations())));
    }

    private static Refusal gone(long id, String topic) {
        return new Refusal(Problem.of(HttpStatus.GONE)
                .detailed("Kafka no longer holds letter %d; it is kept as long as its topic keeps records."
                        .formatted(id))
                .remedied("Republish the study at %s; its events come again with the same ids."
                        .formatted(Room.owning(topic).operations())));
    }

    private static void check(String who, String why, boolean required) {
        List<InputProblem> problems = new ArrayList<>();
        if (required && who.isBlank()) {
            problems.add(new InputProblem("who", "", "It is not said who decides.", "Give a name."));
        } else if (!ByWhom.isWho(who)) {
            problems.add(new InputProblem("who", "", "The name is too long or has control characters.",
                    "Use at most %d characters.".formatted(ByWhom.MOST_WHO_CHARS)));
        }
        if (required && why.isBlank()) {
            problems.add(new InputProblem("why", "", "It is not said why.",
                    "Give a reason; it is shown with the letter. Do not quote anybody."));
        } else if (!ByWhom.isWhy(why)) {
            problems.add(new InputProblem("why", "", "The reason is too long or has control characters.",
                    "Use at most %d characters.".formatted(ByWhom.MOST_WHY_CHARS)));
        }
        if (!problems.isEmpty()) {
            throw new InputProblems(problems);
        }
    }

}
