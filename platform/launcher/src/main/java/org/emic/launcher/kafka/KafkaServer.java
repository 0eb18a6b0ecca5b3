package org.emic.launcher.kafka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.emic.launcher.data.DataDirectory;
import org.emic.launcher.process.Command;

/// A single Kafka broker in KRaft mode on loopback, whose log is in `kafka` of the data directory and outlives it.
///
/// Its ports may change from start to start. Topics are never made by asking for them.
public final class KafkaServer {

    /// The main class of the broker's JVM.
    public static final String MAIN = "org.emic.launcher.broker.Broker";

    /// Options of the broker's JVM.
    public static final List<String> OPTIONS = List.of("-Xms64m", "-Xmx320m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-Djava.net.preferIPv4Stack=true");

    private final DataDirectory data;
    private final Path java;
    private final int port;
    private final int controllerPort;

    private KafkaServer(DataDirectory data, Path java, int port, int controllerPort) {
        this.data = data;
        this.java = java;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    /// Writes the settings of a broker that has not been started yet.
    ///
    /// @param java      the `java` program
    /// @param chance    for the cluster's id at the first start
    public static KafkaServer prepare(DataDirectory data, Path java, int port, int controllerPort,
            RandomGenerator chance) throws IOException {
        KafkaServer server = new KafkaServer(data, java, port, controllerPort);
        Path folder = data.folder("kafka");
        Files.createDirectories(folder);
        Path id = folder.resolve("cluster-id");
        if (!Files.exists(id)) {
            byte[] bytes = new byte[16];
            chance.nextBytes(bytes);
            bytes[0] &= 0x7F; // Kafka's ids do not begin with a dash
            Path fresh = folder.resolve("cluster-id.new");
            Files.writeString(fresh, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
            Files.move(fresh, id, StandardCopyOption.ATOMIC_MOVE);
        }
        server.writeSettings();
        return server;
    }

    private Path settings() {
        return data.folder("run").resolve("kafka.properties");
    }

    private Path storage() {
        return data.folder("kafka").resolve("log");
    }

    private void writeSettings() throws IOException {
        Map<String, String> settings = new TreeMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        settings.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", storage().toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "5");
        settings.put("offsets.retention.minutes", "525600");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "1");
        settings.put("share.coordinator.state.topic.replication.factor", "1");
        settings.put("share.coordinator.state.topic.min.isr", "1");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("min.insync.replicas", "1");
        settings.put("log.retention.hours", "168");
        settings.put("log.segment.bytes", "67108864");
        settings.put("log.index.size.max.bytes", "1048576");
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        settings.put("metadata.log.max.record.bytes.between.snapshots", "4194304");
        settings.put("num.network.threads", "2");
        settings.put("num.io.threads", "4");
        settings.put("background.threads", "2");
        settings.put("num.recovery.threads.per.data.dir", "2");
        settings.put("controlled.shutdown.enable", "true");
        Properties properties = new Properties();
        properties.putAll(settings);
        try (var writer = Files.newBufferedWriter(settings(), StandardCharsets.ISO_8859_1)) {
            properties.store(writer, null);
        }
    }

    /// The broker's command.
    ///
    /// @param start what makes Java start [#MAIN]
    public Command command(List<String> start) throws IOException {
        String id = Files.readString(data.folder("kafka").resolve("cluster-id")).strip();
        Path quiet = data.folder("run").resolve("log4j2.properties");
        try (var bundled = KafkaServer.class.getResourceAsStream("log4j2.properties")) {
            if (bundled == null) {
                throw new IllegalStateException("log4j2.properties is not in the launcher's jar");
            }
            Files.copy(bundled, quiet, StandardCopyOption.REPLACE_EXISTING);
        }
        List<String> line = new ArrayList<>(List.of(java.toString()));
        line.addAll(OPTIONS);
        line.add("-Dlog4j2.configurationFile=" + quiet);
        line.addAll(start);
        line.addAll(List.of(settings().toString(), storage().toString(), id));
        return new Command("kafka", line, Map.of(), data.root(), data.log("kafka"), "TERM");
    }

    /// Whether the broker answers requests: sends Kafka's ApiVersions, version 0, and looks at the answer.
    public boolean isReady() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            socket.setSoTimeout(2_000);
            byte[] client = "emic".getBytes(StandardCharsets.US_ASCII);
            ByteBuffer request = ByteBuffer.allocate(10 + client.length);
            request.putShort((short) 18).putShort((short) 0).putInt(1).putShort((short) client.length).put(client);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.writeInt(request.capacity());
            out.write(request.array());
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int size = in.readInt();
            return size > 6 && in.readInt() == 1 && in.readShort() == 0;
        } catch (IOException notYet) {
            return false;
        }
    }
}
