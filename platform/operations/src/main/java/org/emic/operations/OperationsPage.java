package org.emic.operations;

import java.util.Optional;
import org.emic.messaging.KeptRecord;
import org.emic.messaging.KeptRecords;
import org.emic.messaging.OpenErasures;
import org.emic.messaging.UnsentEvents;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/// The operations of a service, for people. Each deed leads back to the page, which says what came of it.
@Controller
@RequestMapping("${emic.operations.path}/operations")
final class OperationsPage {

    private static final int OPEN = 200;
    private static final int CLOSED = 100;

    private final KeptRecords records;
    private final UnsentEvents unsent;
    private final OpenErasures erasures;
    private final Decisions decisions;
    private final Room room;
    private final String application;

    OperationsPage(KeptRecords records, UnsentEvents unsent, OpenErasures erasures, Decisions decisions, Room room,
            String application) {
        this.records = records;
        this.unsent = unsent;
        this.erasures = erasures;
        this.decisions = decisions;
        this.room = room;
        this.application = application;
    }

    @GetMapping(produces = MediaType.TEXT_HTML_VALUE)
    String page(@RequestParam(defaultValue = "") String study, @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String letter, @RequestParam(defaultValue = "0") int events, Model model) {
        Optional<String> subject = Optional.of(study.strip()).filter(given -> !given.isEmpty());
        model.addAttribute("room", room);
        model.addAttribute("rooms", Room.ALL);
        model.addAttribute("service", application);
        model.addAttribute("only", subject.orElse(""));
        model.addAttribute("done", Done.said(done, letter, events));
        model.addAttribute("blocked", records.countOpen(subject));
        model.addAttribute("open", records.open(subject, OPEN).stream().map(this::card).toList());
        model.addAttribute("closed", records.closed(subject, CLOSED).stream().map(this::card).toList());
        model.addAttribute("waiting", WaitingCard.of(unsent.waiting()));
        model.addAttribute("erasures", erasures.open().stream().map(ErasureCard::of).toList());
        return "emic/operations";
    }

    @PostMapping("/dead-letters/{id}/retry")
    String retry(@PathVariable String id, @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String why) {
        KeptRecord now = decisions.retry(id, who, why);
        return switch (now.state()) {
            case RETRIED -> back("retried", id);
            case ARRIVED -> back("arrived", id);
            case OPEN, GIVEN_UP, ERASED -> back("still-unreadable", id);
        };
    }

    @PostMapping("/dead-letters/{id}/give-up")
    String giveUp(@PathVariable String id, @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String why) {
        decisions.giveUp(id, who, why);
        return back("given-up", id);
    }

    @PostMapping("/republish")
    String republish(@RequestParam(defaultValue = "") String study) {
        int events = decisions.republish(study);
        return redirect(UriComponentsBuilder.fromPath(room.operations())
                .queryParam("done", "republished")
                .queryParam("events", events));
    }

    private String back(String done, String letter) {
        return redirect(
                UriComponentsBuilder.fromPath(room.operations()).queryParam("done", done).queryParam("letter", letter));
    }

    private static String redirect(UriComponentsBuilder target) {
        return "redirect:" + target.encode().toUriString();
    }

    private LetterCard card(KeptRecord kept) {
        return LetterCard.of(kept, room);
    }

}
