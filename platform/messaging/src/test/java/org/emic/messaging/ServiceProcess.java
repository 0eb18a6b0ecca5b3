package org.emic.messaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.TestBroker;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The service that remembers what it handled, in a process of its own that can be killed.
final class ServiceProcess implements AutoCloseable {

    final Process process;
    private final Path log;

    /// @param folder      for its log
    /// @param topic       what it reads
    /// @param environment variables of its own
    /// @param properties  in the form `name=value`
    ServiceProcess(Path folder, FreshDatabase database, String topic, Map<String, String> environment,
            String... properties) throws IOException {
        log = Files.createTempFile(folder, "service", ".log");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                ServiceProcess.class.getName()));
        command.addAll(Arrays.asList(database.arguments()));
        command.addAll(List.of("--spring.cloud.stream.bindings.notes-in-0.destination=" + topic,
                "--spring.kafka.bootstrap-servers=" + TestBroker.bootstrapServers(),
                "--spring.cloud.stream.kafka.binder.consumer-properties[session.timeout.ms]=2000",
                "--spring.cloud.stream.kafka.binder.consumer-properties[heartbeat.interval.ms]=500"));
        Arrays.stream(properties).map(property -> "--" + property).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        process = builder.start();
    }

    static void main(String[] arguments) {
        new SpringApplicationBuilder(Recorded.Service.class, NotesService.Surroundings.class)
                .properties("spring.application.name=test-service", "spring.cloud.function.definition=notes")
                .run(arguments);
    }

    /// What it said so far.
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

}
