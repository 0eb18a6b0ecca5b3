package org.emic.webkit.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/// Gives every service the same settings before it says anything itself.
///
/// Two property sources: the environment variables of Emic (`EMIC_PORT`, `EMIC_ADDRESS`, `EMIC_DOOR_SECRET`) stand
/// right behind the system environment, above the service's `application.yml`; everything else stands last of all,
/// below it.
public final class SharedSettings implements EnvironmentPostProcessor, Ordered {

    private static final Map<String, String> VARIABLES = Map.of("EMIC_PORT", "server.port", "EMIC_ADDRESS",
            "server.address", "EMIC_DOOR_SECRET", "emic.door.secret");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        MutablePropertySources sources = environment.getPropertySources();
        MapPropertySource variables = new MapPropertySource("emic environment", variables(environment));
        if (sources.contains(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
            sources.addAfter(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables);
        } else {
            sources.addFirst(variables);
        }
        sources.addLast(new MapPropertySource("emic defaults", defaults()));
    }

    /// Runs after the service's own files have been read, so that "last" means below them.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static Map<String, Object> variables(ConfigurableEnvironment environment) {
        Map<String, Object> found = new LinkedHashMap<>();
        VARIABLES.forEach((variable, property) -> {
            String value = environment.getProperty(variable);
            if (value != null && !value.isBlank()) {
                found.put(property, value);
            }
        });
        return found;
    }

    private static Map<String, Object> defaults() {
        Map<String, Object> defaults = new LinkedHashMap<>();
        defaults.put("server.address", "127.0.0.1");
        defaults.put("server.shutdown", "graceful");
        defaults.put("spring.lifecycle.timeout-per-shutdown-phase", "15s");
        defaults.put("server.forward-headers-strategy", "none");
        defaults.put("server.tomcat.max-swallow-size", "-1");
        defaults.put("emic.web.largest-body", "24MB");
        defaults.put("server.tomcat.max-http-form-post-size", "${emic.web.largest-body}");
        // Without it a redirect names the service's own port, which the browser is not let in at.
        defaults.put("server.tomcat.use-relative-redirects", "true");
        defaults.put("server.tomcat.max-part-count", "2000");
        defaults.put("server.tomcat.max-part-header-size", "4KB");
        defaults.put("spring.servlet.multipart.max-file-size", "20MB");
        defaults.put("spring.servlet.multipart.max-request-size", "200MB");
        defaults.put("spring.servlet.multipart.file-size-threshold", "64KB");
        defaults.put("spring.threads.virtual.enabled", "true");
        defaults.put("spring.main.banner-mode", "off");
        defaults.put("spring.web.error.include-message", "never");
        defaults.put("spring.web.error.include-stacktrace", "never");
        defaults.put("spring.web.error.include-exception", "false");
        defaults.put("spring.web.error.include-binding-errors", "never");
        defaults.put("spring.web.error.whitelabel.enabled", "false");
        defaults.put("spring.mvc.log-request-details", "false");
        defaults.put("spring.jmx.enabled", "false");
        defaults.put("management.endpoints.web.exposure.include", "health,metrics,prometheus");
        defaults.put("management.endpoints.web.discovery.enabled", "false");
        defaults.put("management.endpoint.health.probes.enabled", "true");
        defaults.put("management.endpoint.health.show-details", "never");
        // Thymeleaf logs the whole exception before it throws it, and with it perhaps somebody's words.
        defaults.put("logging.level.org.thymeleaf.TemplateEngine", "off");
        return defaults;
    }

}
