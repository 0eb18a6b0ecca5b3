package org.emic.launcher.services;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.random.RandomGenerator;
import org.emic.launcher.process.Ports;

/// Who listens where, all on loopback.
///
/// @param ports gateway, PostgreSQL, Kafka, Kafka's controller, the services in order, then further coding-services
record Addresses(List<Integer> ports) {

    private static final int FIRST_SERVICE = 4;
    private static final int FIRST_FURTHER = FIRST_SERVICE + Service.values().length;

    Addresses {
        ports = List.copyOf(ports);
    }

    /// @param further how many coding-services there are beside the first
    static Addresses find(int preferredForGateway, int further, RandomGenerator chance) throws IOException {
        return new Addresses(Ports.free(FIRST_FURTHER + further, preferredForGateway, chance));
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

    /// @param instance of coding-service, from 2
    int further(int instance) {
        return ports.get(FIRST_FURTHER + instance - 2);
    }

    URI of(Service service) {
        return URI.create("http://127.0.0.1:" + port(service));
    }

    boolean anyTaken() {
        return ports.stream().anyMatch(Ports::taken);
    }
}
