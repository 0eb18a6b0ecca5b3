package org.emic.ingest.documents.child;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.SocketChannel;

/// A child that tries to get out: `none`, `java`, `kernel` or `both` says what shuts it in, the port where somebody waits.
public final class TriesDoors {

    private TriesDoors() {}

    private interface Door {

        void open() throws Exception;
    }

    public static void main(String[] args) throws IOException {
        switch (args[0]) {
            case "java" -> Confinement.inJava();
            case "kernel" -> Confinement.byTheKernel();
            case "both" -> Confinement.begin();
            default -> {
                // Nothing shuts it in.
            }
        }
        int port = Integer.parseInt(args[1]);
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1}), port);
        tries("socket", () -> new Socket(address.getAddress(), port).close());
        tries("channel", () -> SocketChannel.open(address).close());
        tries("address", () -> URI.create("http://127.0.0.1:" + port + "/").toURL().openStream().close());
        tries("server", () -> new ServerSocket(0).close());
        tries("datagram", () -> new DatagramSocket().close());
        tries("program", () -> new ProcessBuilder("/bin/true").start().waitFor());
        tries("thread", () -> Thread.ofPlatform().start(() -> {}).join());
        System.exit(0);
    }

    @SuppressWarnings("SystemOut")
    private static void tries(String what, Door door) {
        String outcome;
        try {
            door.open();
            outcome = "open";
        } catch (Exception | Error e) {
            outcome = "shut";
        }
        System.out.println(what + " " + outcome);
    }
}
