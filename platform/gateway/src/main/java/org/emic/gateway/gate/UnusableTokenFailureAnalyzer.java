package org.emic.gateway.gate;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/// Says what to do when the gateway was started without its token.
final class UnusableTokenFailureAnalyzer extends AbstractFailureAnalyzer<OneTimeToken.Unusable> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, OneTimeToken.Unusable cause) {
        return new FailureAnalysis(cause.getMessage() + ", so nobody could come in safely. The gateway does not start.",
                "Set EMIC_GATEWAY_TOKEN (property emic.gateway.token) to a fresh random text of at least 128 bits, for example with: export EMIC_GATEWAY_TOKEN=$(openssl rand -hex 32). ./run does this by itself and prints the address to open.",
                cause);
    }

}
