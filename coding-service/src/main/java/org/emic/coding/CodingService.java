package org.emic.coding;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Constant comparison of released words: incidents in, suggested codes and codings out.
@SpringBootApplication(proxyBeanMethods = false)
public class CodingService {

    /// Starts the service; see the README for its settings.
    public static void main(String[] args) {
        SpringApplication.run(CodingService.class, args);
    }

}
