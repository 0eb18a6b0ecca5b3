package org.emic.ingest.config;

import java.time.Clock;
import org.emic.ingest.documents.ChildLimits;
import org.emic.ingest.documents.DocumentsChildJvm;
import org.emic.ingest.domain.reading.DocumentReader;
import org.emic.ingest.domain.reading.Documents;
import org.emic.ingest.domain.reading.Limits;
import org.emic.ingest.domain.segmentation.Segmentation;
import org.emic.ingest.domain.segmentation.Sentences;
import org.emic.ingest.domain.study.AddTranscripts;
import org.emic.ingest.domain.study.Announcements;
import org.emic.ingest.domain.study.ChangeRoster;
import org.emic.ingest.domain.study.DiscardDraft;
import org.emic.ingest.domain.study.DraftReviews;
import org.emic.ingest.domain.study.Drafts;
import org.emic.ingest.domain.study.KeepRoster;
import org.emic.ingest.domain.study.Keys;
import org.emic.ingest.domain.study.OpenStudy;
import org.emic.ingest.domain.study.ProtectNames;
import org.emic.ingest.domain.study.Release;
import org.emic.ingest.domain.study.ReleaseDrafts;
import org.emic.ingest.domain.study.RemoveTranscript;
import org.emic.ingest.domain.study.ReviewDraft;
import org.emic.ingest.domain.study.ReviseStudy;
import org.emic.ingest.domain.study.Rosters;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Transactions;
import org.emic.ingest.domain.study.TranscriptStories;
import org.emic.ingest.domain.study.Transcripts;
import org.emic.ingest.json.JsonSyntaxJackson;
import org.emic.ingest.language.SentencesOpenNlp;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The use cases, each with what it needs.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestProperties.class)
class IngestConfiguration {

    @Bean
    OpenStudy openStudy(Studies studies, Announcements announcements, Transactions transactions, Keys keys,
            Clock clock) {
        return new OpenStudy(studies, announcements, transactions, keys, clock);
    }

    @Bean
    ReviseStudy reviseStudy(Studies studies, Announcements announcements, Transactions transactions, Clock clock) {
        return new ReviseStudy(studies, announcements, transactions, clock);
    }

    @Bean
    AddTranscripts addTranscripts(Studies studies, Transcripts transcripts, Drafts drafts, Rosters rosters,
            Release release, Transactions transactions, DocumentReader reader, Clock clock) {
        return new AddTranscripts(studies, transcripts, drafts, rosters, release, transactions, reader, clock);
    }

    @Bean
    ReleaseDrafts releaseDrafts(Studies studies, Drafts drafts, DraftReviews reviews, Transcripts transcripts,
            Release release,
            Transactions transactions, Clock clock) {
        return new ReleaseDrafts(studies, drafts, reviews, transcripts, release, transactions, clock);
    }

    @Bean
    Release release(Transcripts transcripts, TranscriptStories transcriptStories, Announcements announcements,
            ProtectNames protectNames,
            Segmentation segmentation) {
        return new Release(transcripts, transcriptStories, announcements, protectNames, segmentation);
    }

    @Bean
    ReviewDraft reviewDraft(Studies studies, Drafts drafts, DraftReviews reviews, Transactions transactions,
            Clock clock) {
        return new ReviewDraft(studies, drafts, reviews, transactions, clock);
    }

    @Bean
    DiscardDraft discardDraft(Studies studies, Drafts drafts, Transactions transactions) {
        return new DiscardDraft(studies, drafts, transactions);
    }

    @Bean
    KeepRoster keepRoster(Studies studies, Rosters rosters, Transactions transactions) {
        return new KeepRoster(studies, rosters, transactions);
    }

    @Bean
    ChangeRoster changeRoster(Studies studies, Rosters rosters, Transactions transactions) {
        return new ChangeRoster(studies, rosters, transactions);
    }

    @Bean
    Documents documents(IngestProperties settings) {
        IngestProperties.Children children = settings.children();
        return new DocumentsChildJvm(new ChildLimits((int) children.heap().toMegabytes(), children.time(),
                children.atOnce(), ChildLimits.USUAL.answerBytes()));
    }

    @Bean
    DocumentReader documentReader(IngestProperties settings, Documents documents) {
        return new DocumentReader(new Limits(settings.largestFile().toBytes(), settings.longestLine()),
                new JsonSyntaxJackson(), documents);
    }

    @Bean
    RemoveTranscript removeTranscript(Studies studies, Transcripts transcripts, Announcements announcements,
            Transactions transactions, Clock clock) {
        return new RemoveTranscript(studies, transcripts, announcements, transactions, clock);
    }

    @Bean
    Segmentation segmentation(Sentences sentences) {
        return new Segmentation(sentences);
    }

    @Bean
    Sentences sentences() {
        return new SentencesOpenNlp();
    }
}
