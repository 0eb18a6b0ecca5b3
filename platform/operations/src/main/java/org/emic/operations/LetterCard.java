package org.emic.operations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.emic.messaging.BlockedRecord;
import org.emic.messaging.KeptRecord;
import org.emic.messaging.LetterState;
import org.emic.messaging.Unreadable;

/// A letter as the page shows it.
///
/// @param what      its type, or that it has none that can be read
/// @param studyPage the address of the page about its study; empty where the study is not known
/// @param where     such as `emic.transcripts.v1-3@17`
/// @param reason    why it could not be read, in words
/// @param tried     how often, in words
record LetterCard(long id, String what, String study, String studyPage, String key, String consumer, String where,
        String code, String reason, String keptAt, String tried, String state, boolean mayBeTriedAgain,
        List<ActLine> acts) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss 'UTC'",
            Locale.ENGLISH);

    /// @param text such as `given up by Anna on 25 November 2026, 10:00:05 UTC`
    record ActLine(String text, String why) {}

    static LetterCard of(KeptRecord kept, Room room) {
        BlockedRecord record = kept.record();
        return new LetterCard(record.letter(), record.type().isEmpty() ? "a record of unknown type" : record.type(),
                record.subject(), record.subject().isEmpty() ? "" : room.study(record.subject()), record.key(),
                record.consumer(), "%s-%d@%d".formatted(record.topic(), kept.partition(), kept.offset()),
                record.reason().code(), reason(record.reason()), time(record.keptAt()),
                kept.attempts() == 1 ? "once" : kept.attempts() + " times", words(kept.state().code()),
                kept.state() == LetterState.GIVEN_UP, kept.acts().stream().map(LetterCard::line).toList());
    }

    static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.UTC));
    }

    private static ActLine line(KeptRecord.Act act) {
        String by = act.who().isEmpty() ? "" : " by " + act.who();
        String reason = act.reason().isEmpty() ? "" : " (" + act.reason() + ")";
        return new ActLine("%s%s%s, %s".formatted(words(act.act()), reason, by, time(act.at())), act.why());
    }

    private static String words(String code) {
        return code.replace('-', ' ');
    }

    private static String reason(Unreadable.Reason reason) {
        return switch (reason) {
            case NO_PAYLOAD -> "It has no content.";
            case BAD_HEADER -> "A header that is needed is missing or malformed.";
            case BAD_KEY -> "Its key is malformed.";
            case TOO_LARGE -> "It is larger than an event may be.";
            case NOT_UTF8 -> "It is not text in UTF-8.";
            case NOT_JSON -> "It is not JSON.";
            case DOES_NOT_BIND -> "Something that is needed is missing or of another kind.";
            case REFUSED -> "It makes no sense to this service.";
        };
    }

}
