package org.emic.theme;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Brings codes together into themes: codes in, suggested themes and sub-themes out.
@SpringBootApplication(proxyBeanMethods = false)
public class ThemeService {

    /// Starts the service; see the README for its settings.
    public static void main(String[] args) {
        SpringApplication.run(ThemeService.class, args);
    }

}
