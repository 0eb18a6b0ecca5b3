package org.emic.report.stream;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.emic.messaging.LetterErasure;
import org.emic.messaging.NewEvent;
import org.emic.messaging.Outbox;
import org.emic.messaging.OwnedTopic;
import org.emic.messaging.UnwantedLetters;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.Announcements;
import org.emic.report.domain.report.Edition;
import org.emic.report.domain.report.ReportFile.Listing;

/// Says `ReportComposed.v1` on `emic.reports.v1`, keyed by study.
public final class AnnouncementsOutbox implements Announcements {

    /// The topic that this service owns, as the contract declares it.
    public static final OwnedTopic TOPIC = new OwnedTopic("emic.reports.v1", 6, Duration.ofDays(7),
            Duration.ofHours(6));

    static final String COMPOSED = "ReportComposed.v1";

    private final Outbox outbox;
    private final LetterErasure letters;
    private final Clock clock;

    public AnnouncementsOutbox(Outbox outbox, LetterErasure letters, Clock clock) {
        this.outbox = outbox;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void composed(StudyId study, Edition edition, List<Listing> files) {
        String id = study.toString();
        outbox.append(new NewEvent(TOPIC.name(), id, COMPOSED, id,
                new ReportComposed(study.value(), edition.analysis(), edition.through(), edition.codesFingerprint(),
                        edition.themesFingerprint(), files.stream().map(FileSaid::of).toList(), clock.instant())));
        // All of this analysis has arrived.
        for (String reader : List.of("report.codes", "report.themes")) {
            letters.erase(UnwantedLetters.of(reader, study).belowAnalysis(edition.analysis()));
        }
    }

    record ReportComposed(UUID studyId, int analysis, int through, String codesFingerprint, String themesFingerprint,
            List<FileSaid> files, Instant composedAt) {

    }

    record FileSaid(String name, String mediaType, long bytes, String sha256) {

        static FileSaid of(Listing file) {
            return new FileSaid(file.name(), file.mediaType(), file.bytes(), file.sha256());
        }

    }

}
