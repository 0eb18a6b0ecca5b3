package org.emic.report.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param poll how long the composer waits at most before it looks for what other instances brought
@ConfigurationProperties("emic.report")
record ReportSettings(@DefaultValue("2s") Duration poll) {

}
