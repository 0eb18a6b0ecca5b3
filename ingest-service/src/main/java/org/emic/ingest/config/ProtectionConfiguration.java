package org.emic.ingest.config;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.SplittableRandom;
import org.emic.ingest.domain.protection.Protection;
import org.emic.ingest.domain.protection.names.WordLists;
import org.emic.ingest.domain.study.DecideOnName;
import org.emic.ingest.domain.study.EraseNames;
import org.emic.ingest.domain.study.KeyLooks;
import org.emic.ingest.domain.study.Keys;
import org.emic.ingest.domain.study.LookAtKey;
import org.emic.ingest.domain.study.NameErasures;
import org.emic.ingest.domain.study.NameVerdicts;
import org.emic.ingest.domain.study.ProtectNames;
import org.emic.ingest.domain.study.Rosters;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.StudyId;
import org.emic.ingest.domain.study.Transactions;
import org.emic.ingest.jdbc.NameSeal;
import org.emic.ingest.language.NamesOpenNlp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.util.function.SingletonSupplier;

/// What protects the people in a transcript.
@Configuration(proxyBeanMethods = false)
class ProtectionConfiguration {

    @Bean
    ProtectNames protectNames(ObjectProvider<WordLists> wordLists, Keys keys, Rosters rosters, NameVerdicts verdicts) {
        return new ProtectNames(SingletonSupplier.of(() -> protection(wordLists.getObject())), keys, rosters, verdicts,
                ProtectionConfiguration::chance);
    }

    /// Loaded when the first names are looked for.
    @Bean
    @Lazy
    WordLists wordLists() {
        return WordLists.load();
    }

    /// Takes a second and 50 MB: not before names are to be replaced.
    private static Protection protection(WordLists lists) {
        return new Protection(new NamesOpenNlp(lists), lists);
    }

    /// The study's id foretells the numbers of its pseudonyms, but not whose they are: they follow from the order in which
    /// names are met.
    private static SplittableRandom chance(StudyId study) {
        return new SplittableRandom(study.value().getMostSignificantBits() ^ study.value().getLeastSignificantBits());
    }

    @Bean
    DecideOnName decideOnName(Studies studies, NameVerdicts verdicts, Transactions transactions) {
        return new DecideOnName(studies, verdicts, transactions);
    }

    @Bean
    LookAtKey lookAtKey(Studies studies, Keys keys, NameVerdicts verdicts, KeyLooks looks, Transactions transactions,
            Clock clock) {
        return new LookAtKey(studies, keys, verdicts, looks, transactions, clock);
    }

    @Bean
    EraseNames eraseNames(Studies studies, Keys keys, NameVerdicts verdicts, Rosters rosters, NameErasures erasures,
            Transactions transactions, Clock clock) {
        return new EraseNames(studies, keys, verdicts, rosters, erasures, transactions, clock);
    }

    @Bean
    NameSeal nameSeal(IngestProperties settings) {
        return new NameSeal(Optional.ofNullable(settings.namesKey()), new SecureRandom());
    }
}
