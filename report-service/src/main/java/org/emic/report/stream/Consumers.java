package org.emic.report.stream;

import java.util.function.Consumer;
import org.emic.messaging.EventConsumers;
import org.emic.messaging.LetterErasure;
import org.emic.messaging.UnwantedLetters;
import org.emic.report.domain.FollowStudies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/// What the service listens to.
@Configuration(proxyBeanMethods = false)
class Consumers {

    @Bean
    Consumer<Message<byte[]>> studies(EventConsumers consumers, FollowStudies follow) {
        return consumers.named("report.studies")
                .on("StudyOpened.v1", StudyTold.class, (_, told) -> follow.take(told.fact()))
                .on("StudyRevised.v1", StudyTold.class, (_, told) -> follow.take(told.fact()))
                .on("WordsWithdrawn.v1", WordsWithdrawnTold.class, (_, told) -> follow.take(told.fact()))
                .on("ParticipantWithdrawn.v1", ParticipantWithdrawnTold.class, (_, told) -> follow.take(told.fact()))
                .consumer();
    }

    @Bean
    Consumer<Message<byte[]>> transcripts(EventConsumers consumers, FollowStudies follow, LetterErasure letters) {
        return consumers.named("report.transcripts")
                .on("TranscriptReleased.v1", TranscriptTold.class, (_, told) -> follow.take(told.fact()))
                .on("PassageReleased.v1", PassageTold.class, (_, told) -> follow.take(told.fact()))
                .on("TranscriptRevised.v1", TranscriptRevisedTold.class, (_, told) -> {
                    letters.erase(UnwantedLetters.under("report.transcripts", told.transcriptId())
                            .belowVersion(told.version(), told.revisedAt()));
                    follow.take(told.fact());
                })
                .on("TranscriptRemoved.v1", TranscriptRemovedTold.class, (_, told) -> {
                    letters.erase(UnwantedLetters.under("report.transcripts", told.transcriptId()));
                    follow.take(told.fact());
                })
                .onGivenUp("PassageReleased.v1", record -> follow.take(GivenUpRecords.words(record)))
                .consumer();
    }

    @Bean
    Consumer<Message<byte[]>> codes(EventConsumers consumers, FollowStudies follow) {
        return consumers.named("report.codes")
                .on("PassageCoded.v1", PassageCodedTold.class,
                        (event, told) -> follow.take(told.fact(event.id())))
                .on("CodebookChanged.v1", CodebookTold.class, (_, told) -> follow.take(told.fact()))
                .on("AnalysisCompleted.v1", CodesCompletedTold.class, (_, told) -> follow.take(told.fact()))
                .onGivenUp("PassageCoded.v1", record -> follow.take(GivenUpRecords.codings(record)))
                .consumer();
    }

    @Bean
    Consumer<Message<byte[]>> themes(EventConsumers consumers, FollowStudies follow) {
        return consumers.named("report.themes")
                .on("ThemesSynthesised.v1", ThemesTold.class, (_, told) -> follow.take(told.fact()))
                .on("AnalysisCompleted.v1", ThemesCompletedTold.class, (_, told) -> follow.take(told.fact()))
                .consumer();
    }

}
