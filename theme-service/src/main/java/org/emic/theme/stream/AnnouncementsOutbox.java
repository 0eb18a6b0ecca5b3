package org.emic.theme.stream;

import org.emic.messaging.Erasure;
import org.emic.messaging.LetterErasure;
import org.emic.messaging.NewEvent;
import org.emic.messaging.Outbox;
import org.emic.messaging.Retraction;
import org.emic.messaging.UnwantedLetters;
import org.emic.theme.domain.study.Announcements;
import org.emic.theme.domain.study.Synthesis;
import org.springframework.stereotype.Component;

/// Tells by way of the outbox, keyed by study, so that a reader hears of a study in order.
@Component
final class AnnouncementsOutbox implements Announcements {

    static final String TOPIC = "emic.themes.v1";

    private final Outbox outbox;
    private final Retraction retraction;
    private final Erasure erasure;
    private final LetterErasure letters;

    AnnouncementsOutbox(Outbox outbox, Retraction retraction, Erasure erasure, LetterErasure letters) {
        this.outbox = outbox;
        this.retraction = retraction;
        this.erasure = erasure;
        this.letters = letters;
    }

    @Override
    public void synthesised(Synthesis synthesis) {
        append(synthesis, "ThemesSynthesised.v1", ThemesSynthesised.of(synthesis));
        append(synthesis, "AnalysisCompleted.v1", ThemesCompletedEvent.of(synthesis));
        // Labels are people's words; those of a transcript that was taken back must not be told again, nor stay in Kafka.
        if (retraction.retractBelow(TOPIC, synthesis.codesCompleted().study().toString(), "analysis",
                synthesis.codesCompleted().analysis()) > 0) {
            erasure.erase(TOPIC);
        }
        // All of this analysis has arrived.
        letters.erase(UnwantedLetters.of("theme.codes", synthesis.codesCompleted().study())
                .belowAnalysis(synthesis.codesCompleted().analysis()));
    }

    private void append(Synthesis synthesis, String type, Object data) {
        String study = synthesis.codesCompleted().study().toString();
        outbox.append(new NewEvent(TOPIC, study, type, study, data));
    }

}
