package org.emic.webkit.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication.Type;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/// Problem details and problem pages for whatever goes wrong.
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
@ConditionalOnWebApplication(type = Type.SERVLET)
public final class ProblemAutoConfiguration {

    private static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 30;

    @Bean
    static ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    static ProblemErrorController problemErrorController() {
        return new ProblemErrorController();
    }

    @Bean
    static FilterRegistrationBean<LastResort> lastResort() {
        FilterRegistrationBean<LastResort> registration = new FilterRegistrationBean<>(new LastResort());
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    static FilterRegistrationBean<LargestBody> largestBody(Environment environment) {
        FilterRegistrationBean<LargestBody> registration = new FilterRegistrationBean<>(
                new LargestBody(environment.getRequiredProperty(LargestBody.PROPERTY, DataSize.class)));
        registration.setOrder(ORDER + 1);
        return registration;
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "jakarta.validation.ConstraintViolationException")
    static final class WithValidation {

        @Bean
        static ConstraintAdvice constraintAdvice() {
            return new ConstraintAdvice();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(name = "org.springframework.transaction.CannotCreateTransactionException")
    static final class WithDatabase {

        @Bean
        static DatabaseAdvice databaseAdvice() {
            return new DatabaseAdvice();
        }
    }

}
