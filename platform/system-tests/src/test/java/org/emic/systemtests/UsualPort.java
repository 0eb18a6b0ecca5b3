package org.emic.systemtests;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

/// The port that a gateway takes if it is free. It is held while tests run, so that systems side by side, and one whose
/// gateway is dead for a moment, never take it from one another: each finds it taken, and takes one by chance.
final class UsualPort {

    private static final int NUMBER = 8180;
    private static final Optional<ServerSocket> HELD = hold();

    private UsualPort() {}

    /// Whether it is taken, by these tests or by somebody else.
    static boolean isTaken() {
        return HELD.map(ServerSocket::isBound).orElse(true);
    }

    private static Optional<ServerSocket> hold() {
        try {
            return Optional.of(new ServerSocket(NUMBER, 1, InetAddress.getLoopbackAddress()));
        } catch (IOException taken) {
            return Optional.empty();
        }
    }

}
