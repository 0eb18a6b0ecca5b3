package org.emic.launcher.services;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/// Whether the service on a port answers `GET /actuator/health/readiness` with 200.
///
/// @param port port on loopback
record Readiness(int port) implements BooleanSupplier {

    private static final byte[] OK = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);

    @Override
    public boolean getAsBoolean() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write("GET /actuator/health/readiness HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n\r\n"
                    .formatted(port)
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return Arrays.equals(OK, in.readNBytes(OK.length));
        } catch (IOException notYet) {
            return false;
        }
    }
}
