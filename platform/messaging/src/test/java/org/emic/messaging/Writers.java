package org.emic.messaging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.emic.messaging.test.FreshDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writers that append events in transactions of random length, of which some are rolled back. They keep a ledger of
/// what was committed in which order that owes nothing to the outbox: each takes a lock and a number at the very end of
/// its transaction, and holds the lock until it is committed.
final class Writers {

    private static final int LEDGER_LOCK = 4711;

    private final JdbcClient jdbc;
    private final String topic;
    private final List<Station> stations;
    private final long seed;

    Writers(FreshDatabase database, String topic, List<Station> stations, long seed) {
        this.jdbc = JdbcClient.create(database.dataSource());
        this.topic = topic;
        this.stations = stations;
        this.seed = seed;
        jdbc.sql("create sequence commits").update();
        jdbc.sql("create table ledger (number bigint not null, key text not null, note text not null)").update();
    }

    /// Each of the threads makes so many transactions, through one station after the other.
    void write(int threads, int transactions, int keys) throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> done = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                int name = thread;
                Random chance = new Random(seed * 1_000 + thread);
                Station station = stations.get(thread % stations.size());
                done.add(writers.submit(() -> {
                    for (int number = 0; number < transactions; number++) {
                        write(station, chance, keys, name + "." + number);
                    }
                }));
            }
            for (Future<?> writer : done) {
                writer.get();
            }
        }
    }

    private void write(Station station, Random chance, int keys, String name) {
        JdbcClient ledger = JdbcClient.create(station.dataSource);
        // Sorted, so that no two transactions wait for one another.
        Set<String> touched = new TreeSet<>();
        for (int event = chance.nextInt(3); event >= 0; event--) {
            touched.add("key-" + chance.nextInt(keys));
        }
        station.transactions.executeWithoutResult(status -> {
            List<String[]> notes = new ArrayList<>();
            for (String key : touched) {
                for (int event = chance.nextInt(3); event >= 0; event--) {
                    String note = "%s.%d".formatted(name, notes.size());
                    station.outbox.append(new NewEvent(topic, key, "Noted.v1", "s", new Note(note)));
                    notes.add(new String[]{key, note});
                    rest(chance);
                }
            }
            ledger.sql("select pg_advisory_xact_lock(?)").param(LEDGER_LOCK).query((row, nr) -> "").list();
            notes.forEach(note -> ledger
                    .sql("insert into ledger (number, key, note) values (nextval('commits'), ?, ?)")
                    .params(note[0], note[1])
                    .update());
            if (chance.nextInt(5) == 0) {
                status.setRollbackOnly();
            }
        });
    }

    // Mostly a moment, now and then long.
    private static void rest(Random chance) {
        LockSupport.parkNanos(chance.nextInt(40) == 0 ? chance.nextInt(40_000_000) : chance.nextInt(800_000));
    }

    /// The notes of each key in the order of commits.
    Map<String, List<String>> committed() {
        Map<String, List<String>> notes = new LinkedHashMap<>();
        jdbc.sql("select key, note from ledger order by number").query((row, nr) -> {
            notes.computeIfAbsent(row.getString(1), key -> new ArrayList<>()).add(row.getString(2));
            return row;
        }).list();
        return notes;
    }

    /// What an event of theirs says.
    record Note(String note) {}

}
