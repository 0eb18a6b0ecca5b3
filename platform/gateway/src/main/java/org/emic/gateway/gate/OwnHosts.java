package org.emic.gateway.gate;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The names that the gateway answers to. A page elsewhere that points its own name at this machine (DNS rebinding)
/// still says its own name in `Host`, and is turned away.
final class OwnHosts {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Set<String> others = new TreeSet<>();

    /// @param others further hosts, with port where it is not that of the scheme, such as `emic.example.org`
    OwnHosts(Iterable<String> others) {
        others.forEach(host -> this.others.add(host.strip().toLowerCase(Locale.ROOT)));
    }

    /// Whether a `Host` header names this gateway.
    ///
    /// @param port the port at which the request arrived
    boolean include(String host, int port) {
        String asked = host.toLowerCase(Locale.ROOT);
        return others.contains(asked) || LOOPBACK.stream()
                .anyMatch(own -> asked.equals(own + ":" + port) || port == 80 && asked.equals(own));
    }

}
