package org.emic.systemtests;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Who dies when. The seed alone decides.
///
/// @param steps in order
record KillPlan(List<Step> steps) {

    /// At which point which services can die.
    private static final List<Point> POINTS = List.of(
            new Point("before-commit", List.of("coding-service", "theme-service", "ingest-service", "report-service")),
            new Point("after-commit-before-send",
                    List.of("ingest-service", "coding-service", "report-service", "theme-service")),
            new Point("after-send-before-mark",
                    List.of("coding-service", "ingest-service", "theme-service", "report-service")),
            new Point("after-effect-before-offset", List.of("theme-service", "coding-service", "report-service")),
            // These read several records of one key at once.
            new Point("in-mid-batch", List.of("report-service", "theme-service")),
            new Point("in-a-rebalance", List.of("coding-service", "report-service", "theme-service")));

    private static final List<String> VICTIMS = List.of("gateway", "kafka", "postgres", "coding-service",
            "ingest-service", "report-service", "theme-service");

    /// Of a hundred kills so many are at a point, but each point has one.
    private static final int AT_POINTS = 30;
    private static final int LONGEST_PAUSE_MILLIS = 4_000;

    KillPlan {
        steps = List.copyOf(steps);
    }

    private record Point(String name, List<String> victims) {}

    /// A process that dies.
    ///
    /// @param victim  its name
    /// @param point   where it dies by itself; empty where it is killed from outside
    /// @param pause   how long to wait before, in milliseconds
    /// @param uploads whether transcripts are uploaded first, so that there is something to do
    record Step(String victim, Optional<String> point, int pause, boolean uploads) {

        /// How many deaths it means: to die in a rebalance a service must join its group, so it is killed before.
        int deaths() {
            return isInARebalance() ? 2 : 1;
        }

        boolean isInARebalance() {
            return point.filter("in-a-rebalance"::equals).isPresent();
        }

        boolean isInMidBatch() {
            return point.filter("in-mid-batch"::equals).isPresent();
        }

        @Override
        public String toString() {
            return victim + point.map(name -> " at " + name).orElse("");
        }
    }

    /// A plan of exactly so many deaths: each point at least once, then every process in turn.
    ///
    /// @param kills at least 10
    static KillPlan of(long seed, int kills) {
        Random chance = new Random(seed);
        List<Step> steps = new ArrayList<>();
        int deaths = 0;
        for (int point = 0; point < Math.max(POINTS.size(), kills * AT_POINTS / 100); point++) {
            Point where = POINTS.get(point % POINTS.size());
            String victim = where.victims().get((point / POINTS.size()) % where.victims().size());
            Step step = new Step(victim, Optional.of(where.name()), chance.nextInt(LONGEST_PAUSE_MILLIS), true);
            steps.add(step);
            deaths += step.deaths();
        }
        for (int victim = 0; deaths < kills; victim++, deaths++) {
            steps.add(new Step(VICTIMS.get(victim % VICTIMS.size()), Optional.empty(),
                    chance.nextInt(LONGEST_PAUSE_MILLIS), false));
        }
        Collections.shuffle(steps, chance);
        return new KillPlan(steps);
    }

    int deaths() {
        return steps.stream().mapToInt(Step::deaths).sum();
    }

    /// One before the first death, one for each step that wants one, one after the last death.
    int uploads() {
        return 2 + Math.toIntExact(steps.stream().filter(Step::uploads).count());
    }

}
