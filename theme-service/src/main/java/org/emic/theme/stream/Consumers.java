package org.emic.theme.stream;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.emic.messaging.CannotGiveUp;
import org.emic.messaging.EventConsumers;
import org.emic.messaging.GivenUpRecord;
import org.emic.messaging.Unreadable;
import org.emic.theme.domain.study.CodedPassage;
import org.emic.theme.domain.study.FollowCodebook;
import org.emic.theme.domain.study.GivenUp;
import org.emic.theme.domain.study.Studies;
import org.emic.theme.domain.study.StudyId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What the service listens to. The names of the consumers are kept in the inbox: under others, all events are new.
@Configuration(proxyBeanMethods = false)
class Consumers {

    @Bean
    Consumer<Message<byte[]>> studies(EventConsumers consumers, Studies studies) {
        return consumers.named("theme.studies")
                .on("StudyOpened.v1", StudyChanged.class, (_, data) -> studies.keep(understood(data::toDomain)))
                .on("StudyRevised.v1", StudyChanged.class, (_, data) -> studies.keep(understood(data::toDomain)))
                .consumer();
    }

    @Bean
    Consumer<Message<byte[]>> codes(EventConsumers consumers, FollowCodebook follow) {
        return consumers.named("theme.codes")
                .on("CodebookChanged.v1", CodebookChanged.class,
                        (_, data) -> follow.changed(understood(data::toDomain)))
                .on("PassageCoded.v1", PassageCoded.class, (event, data) -> {
                    CodedPassage passage = understood(data::toDomain);
                    follow.isRead(passage.study(), event.id());
                    follow.coded(passage);
                })
                .on("AnalysisCompleted.v1", CodesCompletedEvent.class,
                        (_, data) -> follow.completed(understood(data::toDomain)))
                .onGivenUp("PassageCoded.v1", record -> follow.givenUp(study(record),
                        new GivenUp(record.event(), record.consumer(), record.reason().code())))
                .consumer();
    }

    private static StudyId study(GivenUpRecord record) {
        try {
            return new StudyId(UUID.fromString(record.subject()));
        } catch (IllegalArgumentException _) {
            throw new CannotGiveUp("The record does not say which study it belongs to.");
        }
    }

    /// What makes no sense will make none the next time.
    private static <D> D understood(Supplier<D> translation) {
        try {
            return translation.get();
        } catch (IllegalArgumentException _) {
            throw Unreadable.refused();
        }
    }

}
