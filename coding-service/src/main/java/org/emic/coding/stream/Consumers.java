package org.emic.coding.stream;

import java.util.function.Consumer;
import org.emic.coding.domain.lens.ChooseLens;
import org.emic.coding.domain.study.FollowVersions;
import org.emic.coding.domain.study.ReceiveWords;
import org.emic.coding.domain.study.ReleasedWords;
import org.emic.coding.domain.study.RemoveTranscript;
import org.emic.coding.domain.study.ReviseTranscript;
import org.emic.messaging.EventConsumers;
import org.emic.messaging.LetterErasure;
import org.emic.messaging.Unreadable;
import org.emic.messaging.UnwantedLetters;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What the service listens to.
@Configuration(proxyBeanMethods = false)
class Consumers {

    @Bean
    Consumer<Message<byte[]>> studies(EventConsumers consumers, ReceiveWords receive, ChooseLens lenses,
            FollowVersions versions) {
        return consumers.named("coding.studies")
                .on("StudyOpened.v1", StudyChanged.class, (_, data) -> study(data, receive, lenses))
                .on("StudyRevised.v1", StudyChanged.class, (_, data) -> study(data, receive, lenses))
                .on("WordsWithdrawn.v1", NextVersion.class, (_, data) -> refusing(() -> versions.hear(data.toDomain())))
                .consumer();
    }

    @Bean
    Consumer<Message<byte[]>> transcripts(EventConsumers consumers, ReceiveWords receive, RemoveTranscript remove,
            ReviseTranscript revise, GivenUpPassage givenUp, LetterErasure letters) {
        return consumers.named("coding.transcripts")
                .on("TranscriptReleased.v1", TranscriptReleased.class,
                        (_, data) -> refusing(() -> receive.transcript(data.toDomain())))
                .on("PassageReleased.v1", PassageReleased.class, (_, data) -> receive.embed(data.toDomain()),
                        (_, _, embedded) -> refusing(() -> receive.passage(embedded)))
                .on("TranscriptRemoved.v1", TranscriptRemoved.class,
                        (_, data) -> {
                            letters.erase(UnwantedLetters.under("coding.transcripts", data.transcriptId()));
                            refusing(() -> remove.remove(data.toDomain()));
                        })
                .on("TranscriptRevised.v1", TranscriptRevised.class,
                        (_, data) -> {
                            letters.erase(UnwantedLetters.under("coding.transcripts", data.transcriptId())
                                    .belowVersion(data.version(), data.revisedAt()));
                            refusing(() -> revise.revise(data.toDomain()));
                        })
                .onGivenUp("PassageReleased.v1", givenUp::accept)
                .consumer();
    }

    private static void study(StudyChanged data, ReceiveWords receive, ChooseLens lenses) {
        receive.study(data.toDomain());
        lenses.declared(data.declaredLens());
    }

    /// What contradicts words that are here already will do so again and again.
    private static void refusing(Runnable receiving) {
        try {
            receiving.run();
        } catch (ReleasedWords.Conflict e) {
            throw Unreadable.refused();
        }
    }

}
