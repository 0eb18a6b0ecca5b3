package org.emic.messaging;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;

/// A service with two consumers, which remembers what it handled in a table of its own.
final class Recorded {

    private static final long SLOW_NANOS = 200_000_000;

    /// Failures to come, each of which ends one attempt.
    final AtomicInteger failures = new AtomicInteger();
    final AtomicInteger errors = new AtomicInteger();
    /// Whether "refused" is refused.
    final AtomicBoolean refuses = new AtomicBoolean(true);
    final List<GivenUpRecord> givenUp = new CopyOnWriteArrayList<>();
    final List<String> attempts = new CopyOnWriteArrayList<>();
    /// The trace that a line of the log would have named at each attempt.
    final List<String> logged = new CopyOnWriteArrayList<>();
    /// The next event waits here for as long as it is told.
    final AtomicReference<@Nullable Hold> hold = new AtomicReference<>();

    record Noted(String note, int number) {

        Noted {
            if (number < 0) {
                throw new IllegalArgumentException("below 0");
            }
        }

    }

    /// The number of a note or an echo, from its bytes.
    static int number(byte[] json) {
        return new EventJson().read(json, Noted.class).number();
    }

    void failIfTold(Noted noted) {
        attempts.add(noted.note());
        logged.add(String.valueOf(MDC.get("traceId")));
        if (noted.note().startsWith("slow")) {
            LockSupport.parkNanos(SLOW_NANOS);
        }
        Hold here = hold.getAndSet(null);
        if (here != null) {
            here.pass();
        }
        if (errors.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new StackOverflowError();
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("a fault that passes, with " + noted.note());
        }
    }

    /// A place where a handler is stopped.
    record Hold(CountDownLatch reached, CountDownLatch released) {

        Hold() {
            this(new CountDownLatch(1), new CountDownLatch(1));
        }

        private void pass() {
            reached.countDown();
            try {
                released.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }

    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Service {

        @Bean
        Recorded recorded() {
            return new Recorded();
        }

        @Bean
        Consumer<Message<byte[]>> notes(EventConsumers consumers, JdbcClient jdbc, Recorded recorded, Outbox outbox) {
            return consumers.named("test.notes").on("Noted.v1", Noted.class, (event, data) -> {
                jdbc.sql("insert into handled (key, note, number) values (?, ?, ?)")
                        .params(event.key(), data.note(), data.number())
                        .update();
                outbox.append(new NewEvent("emic.echoes.v1", event.key(), "Echoed.v1", event.subject(), data));
                recorded.failIfTold(data);
                if (data.note().startsWith("state ")) {
                    jdbc.sql("do 'begin raise exception using errcode = ''%s''; end'"
                            .formatted(data.note().substring(6)))
                            .update();
                }
                if (data.note().equals("refused") && recorded.refuses.get()) {
                    throw Unreadable.refused();
                }
            }).on("Prepared.v1", Noted.class, (event, data) -> {
                recorded.failIfTold(data);
                return data.number() * 2;
            }, (event, data, doubled) -> jdbc.sql("insert into handled (key, note, number) values (?, ?, ?)")
                    .params(event.key(), data.note(), doubled)
                    .update()).onGivenUp("Noted.v1", record -> {
                        jdbc.sql("insert into handled (key, note, number) values (?, 'given up', 0)")
                                .param(record.key())
                                .update();
                        if (record.key().equals("too early")) {
                            throw new CannotGiveUp("It is too early.");
                        }
                        recorded.givenUp.add(record);
                    }).consumer();
        }

    }

}
