package org.emic.webkit.door;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says what to do when a service was started without its secret.
final class DoorSecretFailureAnalyzer extends AbstractFailureAnalyzer<DoorSecret.Unusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DoorSecret.Unusable cause) {
        return new FailureAnalysis(
                cause.getMessage()
                        + ", so this service would answer anybody who can reach its port. It does not start.",
                "Set %s (property %s) to the same random text of at least %d characters for the gateway and all services, for example with: export %s=$(openssl rand -hex 32). ./run does this by itself."
                        .formatted(DoorSecret.VARIABLE, DoorSecret.PROPERTY, DoorSecret.SHORTEST, DoorSecret.VARIABLE),
                cause);
    }

}
