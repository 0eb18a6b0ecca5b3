package org.emic.coding.config;

import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.emic.coding.domain.lens.AnswerQuestion;
import org.emic.coding.domain.lens.Answers;
import org.emic.coding.domain.lens.AnswersAsDecisions;
import org.emic.coding.domain.lens.BuiltInLenses;
import org.emic.coding.domain.lens.ChooseLens;
import org.emic.coding.domain.lens.Edition;
import org.emic.coding.domain.lens.FindPassages;
import org.emic.coding.domain.lens.LensFiles;
import org.emic.coding.domain.lens.SecondReading;
import org.emic.coding.domain.lens.SpokenWords;
import org.emic.coding.domain.lens.StudyLenses;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.Decide;
import org.emic.coding.domain.study.StoredDecisions;
import org.emic.coding.domain.vectors.Sha256;
import org.emic.coding.yaml.LensYaml;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Reading through a lens, and the lenses that come with Emic.
@Configuration(proxyBeanMethods = false)
class LensConfiguration {

    private static final String LENSES = "classpath:/lenses/*.yaml";

    @Bean
    LensFiles lensFiles() {
        return new LensYaml();
    }

    @Bean
    BuiltInLenses builtInLenses(LensFiles files) throws IOException {
        List<Edition> editions = new ArrayList<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(LENSES)) {
            editions.add(edition(files, file.getContentAsByteArray()));
        }
        return new BuiltInLenses(editions);
    }

    private static Edition edition(LensFiles files, byte[] file) {
        return switch (files.read(file)) {
            case LensFiles.Outcome.Read read ->
                new Edition(read.lens(), Edition.Source.BUILT_IN, Sha256.of(read.text()), read.text());
            case LensFiles.Outcome.Bad bad -> throw new IllegalStateException("a lens of ours is none: " + bad);
        };
    }

    @Bean
    ChooseLens chooseLens(BuiltInLenses builtIn, StudyLenses lenses, LensFiles files, InstantSource clock) {
        return new ChooseLens(builtIn, lenses, files, clock);
    }

    @Bean
    Answers answers(Decide decide, StoredDecisions decisions) {
        return new AnswersAsDecisions(decide, decisions);
    }

    @Bean
    SecondReading secondReading(SpokenWords words, ReadCodes codes, Answers answers) {
        return new SecondReading(new FindPassages(words), codes, answers);
    }

    @Bean
    AnswerQuestion answerQuestion(ChooseLens lenses, ReadCodes codes, Answers answers) {
        return new AnswerQuestion(lenses, codes, answers);
    }

}
