package org.emic.launcher.services;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.emic.launcher.process.Supervised;

/// The processes of a system, ended in the order of their ranks. Thread-safe.
final class Fleet {

    /// Who ends first, and how long each may take.
    enum Rank {

        DOOR(20), SERVICE(30), BROKER(20), DATABASE(20);

        private final Duration grace;

        Rank(int seconds) {
            this.grace = Duration.ofSeconds(seconds);
        }
    }

    private final Map<Rank, List<Supervised>> members = new EnumMap<>(Rank.class);
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private boolean stopped;

    /// Starts a process.
    ///
    /// @throws IOException if the fleet was stopped
    synchronized void launch(Rank rank, Supervised member) throws IOException {
        if (stopped) {
            throw new IOException("stopped while starting");
        }
        members.computeIfAbsent(rank, same -> new ArrayList<>()).add(member);
        member.givenUp().thenAccept(failure::complete);
        member.start();
    }

    /// Completes with a line for people when a process was given up.
    CompletableFuture<String> failure() {
        return failure;
    }

    /// Waits until all members launched so far have been ready.
    ///
    /// @throws IOException if one was given up, or it takes too long
    void awaitReady(Duration longest) throws IOException, InterruptedException {
        awaitReady(all(), longest);
    }

    /// Waits until one member has been ready.
    ///
    /// @throws IOException if any was given up, or it takes too long
    void awaitReady(Supervised member, Duration longest) throws IOException, InterruptedException {
        awaitReady(List.of(member), longest);
    }

    private void awaitReady(List<Supervised> all, Duration longest) throws IOException, InterruptedException {
        CompletableFuture<Void> ready = CompletableFuture
                .allOf(all.stream().map(Supervised::ready).toArray(CompletableFuture<?>[]::new));
        try {
            CompletableFuture.anyOf(ready, failure).get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            List<String> late = all.stream()
                    .filter(member -> !member.ready().isDone())
                    .map(Supervised::name)
                    .toList();
            throw new IOException("not ready after %d s: %s".formatted(longest.toSeconds(), String.join(", ", late)),
                    e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        if (failure.isDone()) {
            throw new IOException(failure.join());
        }
    }

    private synchronized List<Supervised> all() {
        return members.values().stream().flatMap(List::stream).toList();
    }

    /// With which status the member of a name ended when the fleet was stopped.
    OptionalInt status(String name) {
        return all().stream()
                .filter(member -> member.name().equals(name))
                .map(Supervised::status)
                .findFirst()
                .orElse(OptionalInt.empty());
    }

    /// Ends all members, rank by rank, and returns when they are gone.
    void stop() throws InterruptedException {
        refuseMore();
        for (Rank rank : Rank.values()) {
            join(stopping(rank, member -> true));
        }
    }

    /// Ends all members at the same time, killing those that have nothing to finish, and returns when they are gone.
    ///
    /// @param finishes whether the member of a name has something to finish; the database always has
    void drop(Predicate<String> finishes) throws InterruptedException {
        refuseMore();
        List<Thread> stops = new ArrayList<>();
        for (Rank rank : Rank.values()) {
            stops.addAll(stopping(rank, member -> rank == Rank.DATABASE || finishes.test(member.name())));
        }
        join(stops);
    }

    /// Whether it has not been told to end.
    synchronized boolean isRunning() {
        return !stopped;
    }

    private synchronized void refuseMore() {
        stopped = true;
    }

    private List<Thread> stopping(Rank rank, Predicate<Supervised> finishes) {
        return members(rank).stream()
                .map(member -> Thread.ofVirtual()
                        .start(() -> stop(member, finishes.test(member) ? rank.grace : Duration.ZERO)))
                .toList();
    }

    private static void join(List<Thread> stops) throws InterruptedException {
        for (Thread stop : stops) {
            stop.join();
        }
    }

    private synchronized List<Supervised> members(Rank rank) {
        return List.copyOf(members.getOrDefault(rank, List.of()));
    }

    private static void stop(Supervised member, Duration grace) {
        try {
            member.stop(grace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
