package org.emic.launcher.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TerminalTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Instant now = Instant.EPOCH;

    @Test
    void showsAFileTheFirstAndTheLastStateOfAStageAndOneEveryTenSeconds() {
        Terminal terminal = terminal(false);
        for (int done = 0; done <= 12; done++) {
            terminal.stage("compare", done + " of 12");
            now = now.plusSeconds(1);
        }
        terminal.stage("themes", "3");
        terminal.done();

        assertThat(text()).isEqualTo("""
                compare  0 of 12
                compare  10 of 12
                compare  12 of 12
                themes   3
                """);
    }

    @Test
    void rewritesATerminalsLine() {
        Terminal terminal = terminal(true);
        terminal.stage("compare", "1");
        terminal.stage("compare", "2");
        terminal.say("something happened");
        terminal.done();

        assertThat(text())
                .isEqualTo("\r\033[Kcompare  1\r\033[Kcompare  2\r\033[Ksomething happened\n\r\033[Kcompare  2\n");
    }

    @Test
    void isSilentAfterItsFarewell() {
        Terminal terminal = terminal(false);
        terminal.farewell("stopping");
        terminal.say("a service has ended");
        terminal.stage("report", "1");

        assertThat(text()).isEqualTo("stopping\n");
    }

    private Terminal terminal(boolean rewrites) {
        return new Terminal(new PrintStream(bytes, true, StandardCharsets.UTF_8), rewrites, () -> now);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
