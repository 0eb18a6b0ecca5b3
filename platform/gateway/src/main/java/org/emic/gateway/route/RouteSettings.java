package org.emic.gateway.route;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the services are.
///
/// @param ingest scheme, host and port of ingest-service
/// @param coding scheme, host and port of coding-service
/// @param theme scheme, host and port of theme-service
/// @param report scheme, host and port of report-service
@ConfigurationProperties("emic.gateway.services")
record RouteSettings(@DefaultValue("http://127.0.0.1:8181") URI ingest,
        @DefaultValue("http://127.0.0.1:8182") URI coding, @DefaultValue("http://127.0.0.1:8183") URI theme,
        @DefaultValue("http://127.0.0.1:8184") URI report) {}
