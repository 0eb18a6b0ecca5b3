package org.emic.gateway;

import org.emic.gateway.gate.GateConfiguration;
import org.emic.gateway.route.RouteConfiguration;
import org.emic.webkit.door.DoorAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;

/// Starts the gateway.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DoorAutoConfiguration.class)
@Import({GateConfiguration.class, RouteConfiguration.class})
public class Gateway {

    /// Starts the gateway; the settings are in its README.
    public static void main(String[] arguments) {
        SpringApplication.run(Gateway.class, arguments);
    }

}
