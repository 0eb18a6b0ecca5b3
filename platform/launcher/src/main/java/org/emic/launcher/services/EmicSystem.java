package org.emic.launcher.services;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.emic.launcher.data.DataDirectory;
import org.emic.launcher.data.Leftovers;
import org.emic.launcher.data.Secrets;
import org.emic.launcher.kafka.KafkaServer;
import org.emic.launcher.postgres.PostgresServer;
import org.emic.launcher.postgres.Tenants;
import org.emic.launcher.process.Command;
import org.emic.launcher.process.Supervised;
import org.emic.launcher.terminal.Progress;

/// Kafka, PostgreSQL, the four services and, where people are to come, the gateway, as processes on loopback over one data directory.
///
/// Thread-safe: it may be closed while it starts.
public final class EmicSystem implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Duration LONGEST_LEFTOVER = Duration.ofSeconds(40);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Installation installation;
    private final DataDirectory data;
    private final Purpose purpose;
    private final Setup setup;
    private final Addresses addresses;
    private final RandomGenerator chance;
    private final Progress progress;
    private final Secrets secrets;
    private final Leftovers leftovers;
    private final String door;
    private final String token;
    private final JavaPrograms programs;
    private final Fleet fleet = new Fleet();
    private final AtomicInteger up = new AtomicInteger();

    /// A system that has not been started, on ports that are free now.
    ///
    /// @param purpose     what it is for
    /// @param setup       what is set about its processes
    /// @param port        what the gateway listens on if it is free; 0 for any
    /// @param chance      a source fit for secrets
    public EmicSystem(Installation installation, DataDirectory data, Purpose purpose, Setup setup,
            int port, RandomGenerator chance, Progress progress) throws IOException {
        this.installation = installation;
        this.data = data;
        this.purpose = purpose;
        this.setup = setup;
        this.addresses = Addresses.find(port, setup.codingInstances() - 1, chance);
        this.chance = chance;
        this.progress = progress;
        this.secrets = new Secrets(data.folder("secrets"), chance);
        this.leftovers = new Leftovers(data.folder("run"));
        this.door = secrets.fresh();
        this.token = secrets.fresh();
        this.programs = new JavaPrograms(installation, data);
    }

    /// Starts everything and returns when all of it is ready.
    ///
    /// @throws IOException if something does not come up; the message names its log
    public void start() throws IOException, InterruptedException {
        installation.check(purpose);
        leftovers.settle(LONGEST_LEFTOVER);
        progress.stage("start", "0 of %d up".formatted(members()));
        KafkaServer kafka = KafkaServer.prepare(data, installation.java(), addresses.kafka(), addresses.controller(),
                chance);
        launch(Fleet.Rank.BROKER, programs.broker(kafka), kafka::isReady);
        try (ExecutorService aside = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Service, Future<Command>> services = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                services.put(service, aside.submit(() -> command(service)));
            }
            startPostgres();
            for (Map.Entry<Service, Future<Command>> service : services.entrySet()) {
                launch(Fleet.Rank.SERVICE, join(service.getValue()), new Readiness(addresses.port(service.getKey())));
            }
            for (int instance = 2; instance <= setup.codingInstances(); instance++) {
                launch(Fleet.Rank.SERVICE, furtherCoding(instance), new Readiness(addresses.further(instance)));
            }
            if (purpose.letsPeopleIn()) {
                launch(Fleet.Rank.DOOR, gateway(), new Readiness(addresses.gateway()));
            }
        }
        fleet.awaitReady(LONGEST_START);
    }

    private static Command join(Future<Command> command) throws IOException, InterruptedException {
        try {
            return command.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        }
    }

    private int members() {
        return 2 + Service.values().length + setup.codingInstances() - 1 + (purpose.letsPeopleIn() ? 1 : 0);
    }

    private void startPostgres() throws IOException, InterruptedException {
        PostgresServer postgres = PostgresServer.prepare(installation.cache(), data,
                secrets.kept("postgres"), addresses.postgres());
        Supervised member = launch(Fleet.Rank.DATABASE, postgres.command(), postgres::isReady);
        fleet.awaitReady(member, LONGEST_START);
        Map<String, String> passwords = new HashMap<>();
        for (Service service : Service.values()) {
            passwords.put(service.tenant(), secrets.kept(service.tenant()));
        }
        new Tenants(passwords).settle(postgres);
    }

    private Supervised launch(Fleet.Rank rank, Command command, BooleanSupplier probe) throws IOException {
        AtomicBoolean counted = new AtomicBoolean();
        BooleanSupplier counting = () -> {
            boolean ready = probe.getAsBoolean();
            if (ready && counted.compareAndSet(false, true)) {
                progress.stage("start", "%d of %d up".formatted(up.incrementAndGet(), members()));
            }
            return ready;
        };
        Supervised member = new Supervised(command, counting,
                process -> leftovers.note(command.name(), process.handle()), progress::say, FIRST_PAUSE,
                setup.patience());
        fleet.launch(rank, member);
        return member;
    }

    private Command command(Service service) throws IOException, InterruptedException {
        return programs.jar(service.module(), service.module(), service.jvm(purpose),
                environment(service, service.module(), addresses.port(service)));
    }

    private Command furtherCoding(int instance) throws IOException, InterruptedException {
        String name = "%s-%d".formatted(Service.CODING.module(), instance);
        return programs.further(name, Service.CODING.module(), Service.CODING.jvm(purpose),
                environment(Service.CODING, name, addresses.further(instance)));
    }

    private Map<String, String> environment(Service service, String name, int port) throws IOException {
        Map<String, String> environment = environment(port);
        environment.put("EMIC_DATABASE_URL", database(service.tenant()));
        environment.put("EMIC_DATABASE_USER", service.tenant());
        environment.put("EMIC_DATABASE_PASSWORD", secrets.kept(service.tenant()));
        environment.put("EMIC_KAFKA", broker());
        if (service == Service.INGEST) {
            environment.put("EMIC_INGEST_NAMESKEY", secrets.kept("names-key"));
        }
        setup.failPoints()
                .ifPresent(folder -> environment.put(Setup.FAIL_POINTS,
                        folder.resolve(name).toAbsolutePath().toString()));
        return environment;
    }

    private Command gateway() throws IOException, InterruptedException {
        Map<String, String> environment = environment(addresses.gateway());
        environment.put("EMIC_GATEWAY_TOKEN", token);
        Arrays.stream(Service.values())
                .forEach(service -> environment.put(service.address(), addresses.of(service).toString()));
        return programs.jar("gateway", Installation.GATEWAY, Jvm.options("256m", true), environment);
    }

    private Map<String, String> environment(int port) {
        Map<String, String> environment = new HashMap<>();
        environment.put("EMIC_ADDRESS", "127.0.0.1");
        environment.put("EMIC_PORT", Integer.toString(port));
        environment.put("EMIC_DOOR_SECRET", door);
        return environment;
    }

    /// Where a service listens.
    public URI address(Service service) {
        return addresses.of(service);
    }

    /// The JDBC address of a database.
    String database(String name) {
        return PostgresServer.url(addresses.postgres(), name);
    }

    /// What Kafka's clients connect to.
    String broker() {
        return "127.0.0.1:" + addresses.kafka();
    }

    /// What a request to a service must show in `X-Emic-Door`.
    public String door() {
        return door;
    }

    /// The gateway's address for people, with the token that it takes once.
    ///
    /// @param path path that they come to
    public URI address(String path) {
        return URI.create("http://127.0.0.1:%d%s?token=%s".formatted(addresses.gateway(), path, token));
    }

    /// Completes with a line for people when a process dies and does not come up again.
    public CompletableFuture<String> failure() {
        return fleet.failure();
    }

    /// Whether, after it was closed, somebody else listens on one of its ports: then starting anew may help.
    public boolean lostAPort() {
        return addresses.anyTaken();
    }

    /// Ends everything, people's door first and PostgreSQL last, and returns when it is gone. Where the data need not survive,
    /// all at once.
    @Override
    public void close() {
        if (fleet.isRunning() && endsSlowly()) {
            progress.stage("stop", "noting for later starts what the programs loaded");
        }
        stop(true);
        progress.done();
    }

    /// Whether ending takes longer this time, since programs record what later starts need.
    public boolean endsSlowly() {
        return programs.record();
    }

    /// Ends everything as [#close] does, for somebody who waits: what only helps later starts is left out where the data
    /// need not survive.
    public void closeInHaste() {
        stop(false);
    }

    private void stop(boolean recording) {
        try {
            if (data.isDurable()) {
                fleet.stop();
            } else {
                fleet.drop(name -> recording && programs.records(name));
            }
            programs.keep(fleet::status);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
