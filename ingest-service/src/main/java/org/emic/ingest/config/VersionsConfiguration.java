package org.emic.ingest.config;

import java.time.Clock;
import org.emic.ingest.domain.protection.names.WordLists;
import org.emic.ingest.domain.segmentation.Segmentation;
import org.emic.ingest.domain.study.DraftReviews;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.study.Keys;
import org.emic.ingest.domain.study.NameVerdicts;
import org.emic.ingest.domain.study.ProtectNames;
import org.emic.ingest.domain.study.Rosters;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Transactions;
import org.emic.ingest.domain.study.TranscriptStories;
import org.emic.ingest.domain.study.Transcripts;
import org.emic.ingest.domain.versions.DraftsOf;
import org.emic.ingest.domain.versions.LookAtTurn;
import org.emic.ingest.domain.versions.ParticipantRecords;
import org.emic.ingest.domain.versions.QueueOthers;
import org.emic.ingest.domain.versions.ReleaseVersion;
import org.emic.ingest.domain.versions.ReviseTranscript;
import org.emic.ingest.domain.versions.RevisionAnnouncements;
import org.emic.ingest.domain.versions.TurnQueue;
import org.emic.ingest.domain.versions.Versions;
import org.emic.ingest.domain.versions.WithdrawParticipant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.IdGenerator;

/// What changes released transcripts.
@Configuration(proxyBeanMethods = false)
class VersionsConfiguration {

    @Bean
    ReleaseVersion releaseVersion(Versions versions, TranscriptStories stories, TurnQueue queue,
            RevisionAnnouncements announcements,
            Segmentation segmentation) {
        return new ReleaseVersion(versions, stories, queue, announcements, segmentation);
    }

    @Bean
    QueueOthers queueOthers(TurnQueue queue) {
        return new QueueOthers(queue);
    }

    @Bean
    ReviseTranscript reviseTranscript(Studies studies, Transcripts transcripts, Versions versions,
            ReleaseVersion releaseVersion, QueueOthers queueOthers, ProtectNames protectNames,
            Transactions transactions, Clock clock) {
        return new ReviseTranscript(studies, transcripts, versions, releaseVersion, queueOthers, protectNames,
                transactions, clock);
    }

    @Bean
    WithdrawParticipant withdrawParticipant(Studies studies, Transcripts transcripts, Versions versions,
            ReleaseVersion releaseVersion, QueueOthers queueOthers, TurnQueue queue, ParticipantRecords records,
            DraftsOf draftsOf, RevisionAnnouncements announcements, ObjectProvider<WordLists> wordLists,
            Transactions transactions, IdGenerator ids, Clock clock) {
        return new WithdrawParticipant(studies, transcripts, versions, releaseVersion, queueOthers, queue, records,
                draftsOf, announcements, wordLists::getObject, transactions, ids::generateId, clock);
    }

    @Bean
    ParticipantRecords participantRecords(Studies studies, Rosters rosters, Keys keys, NameVerdicts verdicts) {
        return new ParticipantRecords(studies, rosters, keys, verdicts);
    }

    @Bean
    DraftsOf draftsOf(Drafts drafts, DraftReviews reviews, ProtectNames protectNames) {
        return new DraftsOf(drafts, reviews, protectNames);
    }

    @Bean
    LookAtTurn lookAtTurn(TurnQueue queue, Transactions transactions, Clock clock) {
        return new LookAtTurn(queue, transactions, clock);
    }
}
