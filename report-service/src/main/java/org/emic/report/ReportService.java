package org.emic.report;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// Reports of analyses, and how far each study has come.
@SpringBootApplication(proxyBeanMethods = false)
public class ReportService {

    /// Starts the service; see the README for its settings.
    public static void main(String[] args) {
        SpringApplication.run(ReportService.class, args);
    }

}
