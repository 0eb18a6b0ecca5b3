package org.emic.gateway.gate;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Who may come in.
///
/// @param token opens the gateway once; at least 128 random bits, or `print` for one that the gateway makes and prints
/// @param address what people open, such as `https://emic.example.org`, for the printed address
/// @param hosts further values of `Host` that the gateway answers to, beside loopback
/// @param session how long a browser keeps the cookie; a restart of the gateway ends every session before
@ConfigurationProperties("emic.gateway")
record GateSettings(@DefaultValue("") String token, Optional<String> address, @DefaultValue List<String> hosts,
        @DefaultValue("7d") Duration session) {

    @Override
    public String toString() {
        return "GateSettings[token hidden, address=%s, hosts=%s, session=%s]".formatted(address, hosts, session);
    }

}
