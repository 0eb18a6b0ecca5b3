package org.emic.coding.config;

import java.time.Duration;
import java.time.InstantSource;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.domain.brought.BringToStudy;
import org.emic.coding.domain.brought.BroughtToStudies;
import org.emic.coding.domain.brought.TeachStudies;
import org.emic.coding.domain.lens.ChooseLens;
import org.emic.coding.domain.study.Analyses;
import org.emic.coding.domain.study.Announcements;
import org.emic.coding.domain.study.ArrivedWords;
import org.emic.coding.domain.study.CompareNextPassage;
import org.emic.coding.domain.study.Comparing;
import org.emic.coding.domain.study.CompleteDecided;
import org.emic.coding.domain.study.Decide;
import org.emic.coding.domain.study.DrawnIncidents;
import org.emic.coding.domain.study.Gaps;
import org.emic.coding.domain.study.FollowVersions;
import org.emic.coding.domain.study.GiveUpPassage;
import org.emic.coding.domain.study.KeptAnalyses;
import org.emic.coding.domain.study.LookThrough;
import org.emic.coding.domain.study.MayQuote;
import org.emic.coding.domain.study.OwnCodebooks;
import org.emic.coding.domain.study.ReadDecisions;
import org.emic.coding.domain.study.ReceiveWords;
import org.emic.coding.domain.study.ReleasedWords;
import org.emic.coding.domain.study.RemoveTranscript;
import org.emic.coding.domain.study.RestartAnalysis;
import org.emic.coding.domain.study.ReviseTranscript;
import org.emic.coding.domain.study.SetAsideCodings;
import org.emic.coding.domain.study.StoredCodings;
import org.emic.coding.domain.study.StoredDecisions;
import org.emic.coding.domain.study.StoredSuggestions;
import org.emic.coding.domain.study.TellAnalysis;
import org.emic.coding.domain.study.TellMemos;
import org.emic.coding.domain.study.ToldMemos;
import org.emic.coding.domain.vectors.EmbedTexts;
import org.emic.coding.domain.vectors.Embedder;
import org.emic.coding.domain.vectors.Vectors;
import org.emic.coding.work.CompareContinuously;
import org.emic.messaging.OwnedTopic;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionOperations;

/// The use cases and what they need.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CodingSettings.class)
class CodingConfiguration {

    @Bean
    OwnedTopic codes() {
        return new OwnedTopic("emic.codes.v1", 6, Duration.ofDays(7), Duration.ofHours(6));
    }

    @Bean
    Parameters parameters() {
        return Parameters.standard();
    }

    @Bean
    EmbedTexts embedTexts(Embedder embedder, Vectors vectors) {
        return new EmbedTexts(embedder, vectors);
    }

    @Bean
    FollowVersions followVersions(ReleasedWords words, StoredCodings codings, StoredSuggestions suggestions,
            SetAsideCodings setAside, RestartAnalysis restartAnalysis) {
        return new FollowVersions(words, codings, suggestions, setAside, restartAnalysis);
    }

    @Bean
    ReviseTranscript reviseTranscript(FollowVersions versions, SetAsideCodings setAside, DrawnIncidents drawn) {
        return new ReviseTranscript(versions, setAside, drawn);
    }

    @Bean
    ReceiveWords receiveWords(ReleasedWords words, FollowVersions versions, EmbedTexts embedding,
            RestartAnalysis restartAnalysis, Comparing comparing) {
        return new ReceiveWords(words, versions, embedding, restartAnalysis, comparing);
    }

    @Bean
    RemoveTranscript removeTranscript(ReleasedWords words, StoredCodings codings, StoredSuggestions suggestions,
            SetAsideCodings setAside, DrawnIncidents drawn, RestartAnalysis restartAnalysis) {
        return new RemoveTranscript(words, codings, suggestions, setAside, drawn, restartAnalysis);
    }

    @Bean
    GiveUpPassage giveUpPassage(Gaps gaps, Comparing comparing) {
        return new GiveUpPassage(gaps, comparing);
    }

    @Bean
    RestartAnalysis restartAnalysis(Analyses analyses, Comparing comparing) {
        return new RestartAnalysis(analyses, comparing);
    }

    @Bean
    BringToStudy bringToStudy(BroughtToStudies brought, ArrivedWords words, RestartAnalysis restartAnalysis) {
        return new BringToStudy(brought, words, restartAnalysis);
    }

    @Bean
    OwnCodebooks ownCodebooks(BroughtToStudies brought, StoredDecisions decisions, EmbedTexts embedding) {
        return new TeachStudies(brought, decisions, embedding);
    }

    @Bean
    TellAnalysis tellAnalysis(Analyses analyses, ArrivedWords words, StoredSuggestions suggestions,
            StoredDecisions decisions, StoredCodings codings, TellMemos memos, Announcements announcements,
            EmbedTexts embedding, Parameters parameters) {
        return new TellAnalysis(analyses, words, suggestions, decisions, codings, memos, announcements, embedding,
                parameters);
    }

    @Bean
    TellMemos tellMemos(Analyses analyses, StoredDecisions decisions, ToldMemos told, Announcements announcements,
            ChooseLens lenses) {
        return new TellMemos(analyses, decisions, told, announcements, study -> lenses.of(study).isOff());
    }

    @Bean
    Decide decide(Analyses analyses, StoredSuggestions suggestions, StoredDecisions decisions, TellAnalysis tell,
            TellMemos memos, Comparing comparing, InstantSource clock) {
        return new Decide(analyses, suggestions, decisions, tell, memos, comparing, clock);
    }

    @Bean
    LookThrough lookThrough(Analyses analyses, StoredDecisions decisions, MayQuote mayQuote, TellAnalysis tell,
            Comparing comparing, InstantSource clock) {
        return new LookThrough(analyses, decisions, mayQuote, tell, comparing, clock);
    }

    @Bean
    ReadDecisions readDecisions(Analyses analyses, StoredSuggestions suggestions, StoredDecisions decisions,
            StoredCodings codings, ArrivedWords words, TellAnalysis tell) {
        return new ReadDecisions(analyses, suggestions, decisions, codings, words, tell);
    }

    @Bean
    CompleteDecided completeDecided(Analyses analyses, TellAnalysis tell,
            EmbedTexts embedding, OwnCodebooks codebooks, Parameters parameters, InstantSource clock,
            CodingSettings settings) {
        return new CompleteDecided(analyses, tell, embedding, codebooks, parameters, clock, settings.pause());
    }

    @Bean
    CompareNextPassage compareNextPassage(Analyses analyses, ArrivedWords words, TellAnalysis tell,
            EmbedTexts embedding, OwnCodebooks codebooks, CodingSettings settings, Parameters parameters,
            PhraseFinder phrases) {
        return new CompareNextPassage(analyses, words, tell, embedding, codebooks,
                new KeptAnalyses(settings.keptAnalyses()),
                parameters, phrases);
    }

    @Bean
    CompareContinuously compareContinuously(CompareNextPassage compare, CompleteDecided complete,
            TransactionOperations transactions, CodingSettings settings) {
        return new CompareContinuously(compare, complete, transactions, settings.pollEvery(), settings.workers());
    }

}
