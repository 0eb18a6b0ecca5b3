package org.emic.operations;

import org.emic.messaging.DeadLetterOffice;
import org.emic.messaging.KeptRecords;
import org.emic.messaging.OpenErasures;
import org.emic.messaging.Republication;
import org.emic.messaging.UnsentEvents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.context.annotation.Bean;

/// Gives a service its operations page and API, below the path that `emic.operations.path` names.
@AutoConfiguration(afterName = "org.emic.messaging.MessagingAutoConfiguration")
@ConditionalOnWebApplication(type = Type.SERVLET)
@ConditionalOnProperty("emic.operations.path")
@ConditionalOnBean(DeadLetterOffice.class)
public final class OperationsAutoConfiguration {

    @Bean
    static Decisions operationsDecisions(DeadLetterOffice office, KeptRecords records, Republication republication,
            @Value("${emic.operations.path}") String path) {
        return new Decisions(office, records, republication, new Room(path));
    }

    @Bean
    static OperationsApi operationsApi(KeptRecords records, Decisions decisions) {
        return new OperationsApi(records, decisions);
    }

    @Bean
    static OperationsPage operationsPage(KeptRecords records, UnsentEvents unsent, OpenErasures erasures,
            Decisions decisions,
            @Value("${emic.operations.path}") String path,
            @Value("${spring.application.name:this service}") String application) {
        return new OperationsPage(records, unsent, erasures, decisions, new Room(path), application);
    }

}
