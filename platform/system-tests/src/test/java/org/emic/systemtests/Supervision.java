package org.emic.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the launcher tells on standard error of deaths and returns, with the time of each. Read it often: the times are
/// those of reading. Thread-safe.
final class Supervision {

    private static final Pattern ENDED = Pattern.compile("(\\S+) ended with status (\\d+) and is started again; .*");
    private static final Pattern BACK = Pattern.compile("(\\S+) is up again");

    private final Path errors;
    private final Clock clock;
    private final List<Death> deaths = new ArrayList<>();
    private int read;

    Supervision(Path errors, Clock clock) {
        this.errors = errors;
        this.clock = clock;
    }

    /// All deaths so far, in order.
    synchronized List<Death> deaths() {
        List<String> lines = lines();
        lines.subList(read, lines.size()).forEach(this::note);
        read = lines.size();
        return List.copyOf(deaths);
    }

    /// How often a process died so far.
    int deathsOf(String name) {
        return (int) deaths().stream().filter(death -> death.name().equals(name)).count();
    }

    /// Whether the process is up, as far as was told.
    boolean isUp(String name) {
        return deaths().stream().filter(death -> death.name().equals(name)).allMatch(death -> death.back().isPresent());
    }

    /// Everything that was told.
    String told() {
        return String.join("\n", lines());
    }

    private void note(String line) {
        Matcher ended = ENDED.matcher(line);
        Matcher back = BACK.matcher(line);
        if (ended.matches()) {
            deaths.add(new Death(ended.group(1), Integer.parseInt(ended.group(2)), clock.instant(),
                    java.util.Optional.empty()));
        } else if (back.matches()) {
            // One that died before it came up is up with the next one's return.
            deaths.replaceAll(death -> death.name().equals(back.group(1)) && death.back().isEmpty()
                    ? death.ended(clock.instant())
                    : death);
        }
    }

    /// Whole lines only.
    private List<String> lines() {
        try {
            String text = Files.readString(errors, StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
