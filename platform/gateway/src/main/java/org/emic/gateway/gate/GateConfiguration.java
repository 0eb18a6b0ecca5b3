package org.emic.gateway.gate;

import java.security.SecureRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/// Puts the gate before everything that the gateway serves or passes on.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GateSettings.class)
public class GateConfiguration {

    /// Behind the safe headers, where a service has its door.
    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    static Invitation invitation(GateSettings settings) {
        return settings.token().equals(Invitation.PRINT)
                ? Invitation.printed(new SecureRandom(), settings.address())
                : Invitation.known(settings.token());
    }

    @Bean
    static FilterRegistrationBean<Gate> gate(GateSettings settings, Invitation invitation) {
        Gate gate = new Gate(new OwnHosts(settings.hosts()), new OneTimeToken(invitation.token()),
                new Sessions(new SecureRandom()), settings.session());
        FilterRegistrationBean<Gate> registration = new FilterRegistrationBean<>(gate);
        registration.setOrder(ORDER);
        return registration;
    }

}
