package org.emic.webkit.page;

import jakarta.servlet.DispatcherType;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/// Safe headers for every answer, and the files of the look under `/assets`.
@AutoConfiguration
@ConditionalOnWebApplication(type = Type.SERVLET)
public final class PageAutoConfiguration {

    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    static FilterRegistrationBean<SafeHeaders> safeHeaders() {
        FilterRegistrationBean<SafeHeaders> registration = new FilterRegistrationBean<>(new SafeHeaders());
        registration.setOrder(ORDER);
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    @Bean
    static Assets assets() {
        return new Assets();
    }

}
