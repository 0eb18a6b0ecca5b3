package org.emic.launcher.services;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What somebody who runs Emic may set about its processes, from the launcher's own environment.
///
/// @param codingInstances how many coding-services share the work; the gateway knows the first
/// @param patience        how often a process may die without running for a minute in between before it is given up
/// @param failPoints      folder with a folder for each service, in which tests say where it is to die
public record Setup(int codingInstances, int patience, Optional<Path> failPoints) {

    /// What is set when nothing is.
    public static final Setup USUAL = new Setup(1, 20, Optional.empty());

    static final String FAIL_POINTS = "EMIC_MESSAGING_FAIL_POINTS";

    private static final String CODING_INSTANCES = "EMIC_CODING_INSTANCES";
    private static final String PATIENCE = "EMIC_LAUNCHER_PATIENCE";
    private static final int MOST_INSTANCES = 16;

    public Setup {
        check(CODING_INSTANCES, codingInstances, MOST_INSTANCES);
        check(PATIENCE, patience, Integer.MAX_VALUE);
    }

    /// @throws IllegalArgumentException if a value is not a number or out of range; its message is for people
    public static Setup of(Map<String, String> environment) {
        return new Setup(number(environment, CODING_INSTANCES, USUAL.codingInstances()),
                number(environment, PATIENCE, USUAL.patience()),
                Optional.ofNullable(environment.get(FAIL_POINTS)).filter(folder -> !folder.isBlank()).map(Path::of));
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String value = environment.getOrDefault(name, "");
        if (value.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s is not a number: %s".formatted(name, value), e);
        }
    }

    private static void check(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("%s is %d; it must be at least 1%s".formatted(name, value,
                    most == Integer.MAX_VALUE ? "" : " and at most " + most));
        }
    }
}
