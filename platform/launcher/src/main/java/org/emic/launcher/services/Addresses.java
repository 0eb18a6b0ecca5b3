package org.emic.launcher.services;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.random.RandomGenerator;
import org.emic.launcher.process.Ports;

/// Who listens where, all on loopback.
///
/// @param ports gateway, PostgreSQL, Kafka, Kafka's controller, then the services in order
record Addresses(List<Integer> ports) {

    private static final int FIRST_SERVICE = 4;

    Addresses {
        ports = List.copyOf(ports);
    }

    static Addresses find(int preferredForGateway, RandomGenerator chance) throws IOException {
        return new Addresses(Ports.free(FIRST_SERVICE + Service.values().length, preferredForGateway, chance));
    }

    int gateway() {
        return ports.get(0);
    }

    int postgres() {
        return ports.get(1);
    }

    int kafka() {
        return ports.get(2);
    }

    int controller() {
        return ports.get(3);
    }

    int port(Service service) {
        return ports.get(FIRST_SERVICE + service.ordinal());
    }

    URI of(Service service) {
        return URI.create("http://127.0.0.1:" + port(service));
    }

    boolean anyTaken() {
        return ports.stream().anyMatch(Ports::taken);
    }
}
