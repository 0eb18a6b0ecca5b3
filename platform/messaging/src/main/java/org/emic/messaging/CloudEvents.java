package org.emic.messaging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/// Events as Kafka records: CloudEvents 1.0, Kafka protocol binding, binary content mode.
final class CloudEvents {

    private static final String SPEC_VERSION = "ce_specversion";
    private static final String ID = "ce_id";
    private static final String TYPE = "ce_type";
    private static final String SOURCE = "ce_source";
    private static final String SUBJECT = "ce_subject";
    private static final String TIME = "ce_time";
    private static final String TRACE_PARENT = "traceparent";

    private static final int MOST_CHARS = 200;
    private static final int MOST_KEY_CHARS = 512;

    private CloudEvents() {}

    static ProducerRecord<byte[], byte[]> record(OutboxRow row) {
        var record = new ProducerRecord<>(row.key().topic(), row.key().key().getBytes(StandardCharsets.UTF_8),
                row.data());
        put(record.headers(), SPEC_VERSION, "1.0");
        put(record.headers(), ID, row.id().toString());
        put(record.headers(), TYPE, row.type());
        put(record.headers(), SOURCE, row.source());
        put(record.headers(), SUBJECT, row.subject());
        put(record.headers(), TIME, row.occurredAt().toString());
        put(record.headers(), "content-type", "application/json");
        put(record.headers(), TRACE_PARENT, row.traceparent());
        return record;
    }

    /// What kind of event the record says it is.
    ///
    /// @throws Unreadable if it does not say
    static String type(Arrival arrival) {
        return required(arrival.headers(), TYPE);
    }

    /// The id of the event, if it can be read.
    static Optional<String> id(Arrival arrival) {
        return fitting(arrival.headers(), ID);
    }

    /// The id of the study, if it can be read.
    static Optional<String> subject(Arrival arrival) {
        return fitting(arrival.headers(), SUBJECT);
    }

    /// What kind of event the record says it is, if that can be read.
    static Optional<String> typeIfReadable(Arrival arrival) {
        return fitting(arrival.headers(), TYPE);
    }

    /// When it happened, if that can be read.
    static Optional<Instant> timeIfReadable(Arrival arrival) {
        try {
            return fitting(arrival.headers(), TIME).map(CloudEvents::time);
        } catch (Unreadable malformed) {
            return Optional.empty();
        }
    }

    /// The key, if there is one and it can be read.
    static Optional<String> keyIfReadable(Arrival arrival) {
        return Optional.ofNullable(arrival.key()).flatMap(CloudEvents::text)
                .filter(value -> Names.fit(value, MOST_KEY_CHARS));
    }

    /// @throws Unreadable if the record is not an event
    static IncomingEvent read(Arrival arrival) {
        Headers headers = arrival.headers();
        if (!required(headers, SPEC_VERSION).startsWith("1.")) {
            throw new Unreadable(Unreadable.Reason.BAD_HEADER);
        }
        String id = required(headers, ID);
        String source = required(headers, SOURCE);
        String subject = required(headers, SUBJECT);
        Instant time = time(required(headers, TIME));
        String key = key(arrival);
        byte[] value = arrival.value();
        if (value == null) {
            throw new Unreadable(Unreadable.Reason.NO_PAYLOAD);
        }
        if (value.length > Outbox.MAX_DATA_BYTES) {
            throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        }
        return new IncomingEvent(id, type(arrival), source, subject, time, arrival.topic(), key, value);
    }

    /// The trace that the record says it belongs to.
    static Optional<String> traceparent(Arrival arrival) {
        return header(arrival.headers(), TRACE_PARENT);
    }

    private static String required(Headers headers, String name) {
        return fitting(headers, name).orElseThrow(() -> new Unreadable(Unreadable.Reason.BAD_HEADER));
    }

    private static Optional<String> fitting(Headers headers, String name) {
        return header(headers, name).filter(value -> Names.fit(value, MOST_CHARS));
    }

    private static Optional<String> header(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name)).map(Header::value).flatMap(CloudEvents::text);
    }

    private static String key(Arrival arrival) {
        byte[] key = arrival.key();
        if (key == null || key.length == 0) {
            return "";
        }
        return keyIfReadable(arrival).orElseThrow(() -> new Unreadable(Unreadable.Reason.BAD_KEY));
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw new Unreadable(Unreadable.Reason.BAD_HEADER);
        }
    }

    private static Optional<String> text(byte[] utf8) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

}
