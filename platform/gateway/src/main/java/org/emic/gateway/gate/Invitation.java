package org.emic.gateway.gate;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/// The token that opens the gateway and, where nobody else tells people, the line on standard output that does: not in the
/// log, which travels further.
///
/// @param printed whether to print it once the gateway is ready
/// @param address what people open; by default loopback at the gateway's own port
record Invitation(String token, boolean printed, Optional<String> address)
        implements
            ApplicationListener<ApplicationReadyEvent> {

    /// The setting that asks the gateway to make its own token.
    static final String PRINT = "print";

    private static final int BYTES = 32;

    /// A token that whoever gave it tells people.
    static Invitation known(String token) {
        return new Invitation(token, false, Optional.empty());
    }

    /// A fresh token, to be printed with the address that it opens.
    static Invitation printed(SecureRandom chance, Optional<String> address) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new Invitation(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), true, address);
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        if (printed && ready.getApplicationContext() instanceof WebServerApplicationContext web) {
            int port = Objects.requireNonNull(web.getWebServer()).getPort();
            System.out.printf("Emic: open %s/?token=%s (it opens once)%n",
                    address.orElseGet(() -> "http://127.0.0.1:" + port), token);
        }
    }

    @Override
    public String toString() {
        return "Invitation[hidden]";
    }

}
