package org.emic.launcher.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Free TCP ports on loopback.
///
/// They are looked for below 32768, where no system hands out ports to outgoing connections, at random, so that
/// launchers side by side seldom meet. A port that is lost between the look and its use shows as [#taken] afterwards.
public final class Ports {

    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_767;

    private Ports() {}

    /// `count` different free ports, the first of them `preferred` if that is free.
    ///
    /// @param preferred a port, or 0 for any
    /// @throws IOException if there are no free ports
    public static List<Integer> free(int count, int preferred, RandomGenerator chance) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            if (preferred != 0) {
                hold(preferred, held);
            }
            for (int attempt = 0; held.size() < count; attempt++) {
                if (attempt > 1_000) {
                    throw new IOException("no free ports between " + LOWEST + " and " + HIGHEST + " on loopback");
                }
                hold(chance.nextInt(LOWEST, HIGHEST + 1), held);
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }

    /// Whether something listens on the port of loopback.
    public static boolean taken(int port) {
        List<ServerSocket> held = new ArrayList<>();
        hold(port, held);
        try {
            for (ServerSocket socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            return true;
        }
        return held.isEmpty();
    }

    private static void hold(int port, List<ServerSocket> held) {
        try {
            ServerSocket socket = new ServerSocket();
            try {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 1);
                held.add(socket);
            } catch (IOException inUse) {
                socket.close();
            }
        } catch (IOException inUse) {
            // Taken: the caller tries another one.
        }
    }
}
