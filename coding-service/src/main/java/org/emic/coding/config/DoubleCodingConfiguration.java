package org.emic.coding.config;

import org.emic.coding.domain.doublecoding.AgreeOnUnit;
import org.emic.coding.domain.doublecoding.CodeUnit;
import org.emic.coding.domain.doublecoding.CompareCoders;
import org.emic.coding.domain.doublecoding.DoubleCodings;
import org.emic.coding.domain.doublecoding.Grids;
import org.emic.coding.domain.doublecoding.OpenDoubleCoding;
import org.emic.coding.domain.doublecoding.ReadUnits;
import org.emic.coding.domain.doublecoding.RevealCodings;
import org.emic.coding.domain.doublecoding.ShowDesk;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What double coding does and needs.
@Configuration(proxyBeanMethods = false)
class DoubleCodingConfiguration {

    @Bean
    OpenDoubleCoding openDoubleCoding(Grids grids, DoubleCodings codings) {
        return new OpenDoubleCoding(grids, codings);
    }

    @Bean
    ShowDesk showDesk(DoubleCodings codings, ReadUnits units) {
        return new ShowDesk(codings, units);
    }

    @Bean
    CodeUnit codeUnit(DoubleCodings codings) {
        return new CodeUnit(codings);
    }

    @Bean
    RevealCodings revealCodings(DoubleCodings codings) {
        return new RevealCodings(codings);
    }

    @Bean
    CompareCoders compareCoders(DoubleCodings codings) {
        return new CompareCoders(codings);
    }

    @Bean
    AgreeOnUnit agreeOnUnit(DoubleCodings codings) {
        return new AgreeOnUnit(codings);
    }

}
