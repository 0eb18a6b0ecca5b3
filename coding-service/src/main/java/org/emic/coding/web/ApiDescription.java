package org.emic.coding.web;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// What programs can ask of this service, as OpenAPI. Not among the static files, which go out as bytes of no known type
/// where they end in `.yaml`.
@RestController
final class ApiDescription {

    private static final Resource FILE = new ClassPathResource("openapi.yaml", ApiDescription.class);

    @GetMapping(path = "/coding/api/openapi.yaml", produces = "application/yaml")
    Resource file() {
        return FILE;
    }

}
