package org.emic.operations;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.emic.messaging.CannotGiveUp;
import org.emic.messaging.EventConsumers;
import org.emic.messaging.Unreadable;
import org.emic.messaging.test.Arriving;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.RecordedDeadLetters;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.stream.binder.test.InputDestination;
import org.springframework.cloud.stream.binder.test.TestChannelBinderConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;

/// A service as small as one can be that reads a topic. Started as a program it shows its page at
/// `http://localhost:8199/coding/operations`, to whoever sends its secret.
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(TestChannelBinderConfiguration.class)
class SampleService {

    static final String[] SETTINGS = {"spring.application.name=coding-service",
            "spring.cloud.function.definition=notes",
            "spring.cloud.stream.bindings.notes-in-0.destination=emic.transcripts.v1",
            "emic.messaging.relay.enabled=false", "spring.kafka.bootstrap-servers=localhost:1",
            "emic.door.secret=the secret of this test", "emic.operations.path=/coding"};

    /// Whether the handler refuses what it reads, or fails.
    static final class Mood {

        final AtomicBoolean refuses = new AtomicBoolean(true);
        final AtomicBoolean fails = new AtomicBoolean();
        final AtomicBoolean cannotGiveUp = new AtomicBoolean();

    }

    record Note(String note) {}

    @Bean
    Mood mood() {
        return new Mood();
    }

    @Bean
    RecordedDeadLetters deadLetters() {
        return new RecordedDeadLetters();
    }

    @Bean
    Consumer<Message<byte[]>> notes(EventConsumers consumers, Mood mood) {
        return consumers.named("coding.transcripts").on("PassageReleased.v1", Note.class, (event, note) -> {
            if (mood.fails.get()) {
                throw new IllegalStateException(note.note());
            }
            if (mood.refuses.get()) {
                throw Unreadable.refused();
            }
        }).onGivenUp("PassageReleased.v1", record -> {
            if (mood.cannotGiveUp.get()) {
                throw new CannotGiveUp("The number of its transcript is not known here yet.");
            }
        }).consumer();
    }

    static void main() {
        var service = new SpringApplicationBuilder(SampleService.class).properties(SETTINGS)
                .properties("server.port=8199")
                .run(FreshDatabase.create().arguments());
        InputDestination input = service.getBean(InputDestination.class);
        for (int passage = 1; passage <= 3; passage++) {
            input.send(Arriving.event("emic.transcripts.v1", "2b1f3c1e-8f0e-4f0e-9a55-6a4f0f0f1c11/" + passage,
                    "id-" + passage, "PassageReleased.v1", "0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11",
                    passage == 2 ? "not json" : "{\"note\":\"n\"}"), "emic.transcripts.v1");
        }
    }

}
