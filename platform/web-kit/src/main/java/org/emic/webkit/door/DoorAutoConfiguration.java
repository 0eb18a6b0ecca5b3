package org.emic.webkit.door;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/// Puts the door before everything that a service serves.
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
public final class DoorAutoConfiguration {

    /// Behind the safety headers, before all else.
    static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    static DoorSecret doorSecret(Environment environment) {
        return new DoorSecret(environment.getProperty(DoorSecret.PROPERTY, ""));
    }

    @Bean
    static FilterRegistrationBean<Door> door(DoorSecret secret) {
        FilterRegistrationBean<Door> registration = new FilterRegistrationBean<>(new Door(secret));
        registration.setOrder(ORDER);
        return registration;
    }

}
