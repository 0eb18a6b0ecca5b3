package org.emic.operations;

import java.time.Instant;
import java.util.List;
import org.emic.messaging.BlockedRecord;
import org.emic.messaging.KeptRecord;

/// A record that could not be read, as `docs/architecture.md` has it.
record LetterJson(long id, String consumer, String topic, int partition, long offset, String study, String key,
        String type, String reason, int attempts, Instant keptAt, String state, List<ActJson> acts) {

    static LetterJson of(KeptRecord kept) {
        BlockedRecord record = kept.record();
        return new LetterJson(record.letter(), record.consumer(), record.topic(), kept.partition(), kept.offset(),
                record.subject(), record.key(), record.type(), record.reason().code(), kept.attempts(),
                record.keptAt(), kept.state().code(), kept.acts().stream().map(ActJson::of).toList());
    }

    record ActJson(String act, String reason, Instant at, String who, String why) {

        static ActJson of(KeptRecord.Act act) {
            return new ActJson(act.act(), act.reason(), act.at(), act.who(), act.why());
        }

    }

}
