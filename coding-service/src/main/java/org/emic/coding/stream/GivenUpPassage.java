package org.emic.coding.stream;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.coding.domain.study.GiveUpPassage;
import org.emic.coding.domain.study.GiveUpPassage.Outcome;
import org.emic.coding.domain.study.StudyId;
import org.emic.messaging.CannotGiveUp;
import org.emic.messaging.GivenUpRecord;
import org.springframework.stereotype.Component;

/// A `PassageReleased.v1` that a person gave up: its key says which passage it was.
@Component
final class GivenUpPassage {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern STUDY = Pattern.compile(ID);
    private static final Pattern KEY = Pattern.compile("(" + ID + ")/([1-9][0-9]{0,8})");

    private final GiveUpPassage giveUp;

    GivenUpPassage(GiveUpPassage giveUp) {
        this.giveUp = giveUp;
    }

    /// @throws CannotGiveUp if it is not known which passage it was, or where that stands
    void accept(GivenUpRecord record) {
        Matcher key = KEY.matcher(record.key());
        if (!key.matches() || !STUDY.matcher(record.subject()).matches()) {
            throw new CannotGiveUp("The record does not say which passage of which study it was.");
        }
        Outcome outcome = giveUp.giveUp(new StudyId(UUID.fromString(record.subject())),
                UUID.fromString(key.group(1)), Integer.parseInt(key.group(2)), record.consumer(),
                record.reason().code());
        switch (outcome) {
            case Outcome.GivenUp _ -> {
            }
            case Outcome.NotMissing _ -> {
            }
            case Outcome.TranscriptUnknown _ -> throw new CannotGiveUp(
                    "Its place is not known here yet; it comes with the transcript's other records.");
            case Outcome.NoSuchPassage none -> throw new CannotGiveUp(
                    "Its transcript has %d passages, and this is none of them.".formatted(none.passages()));
        }
    }

}
