package org.emic.launcher.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetupTest {

    @Test
    void isAsUsualWhereNothingIsSet() {
        assertThat(Setup.of(Map.of())).isEqualTo(Setup.USUAL);
        assertThat(Setup.of(Map.of("EMIC_CODING_INSTANCES", "", "EMIC_MESSAGING_FAIL_POINTS", " ")))
                .isEqualTo(Setup.USUAL);
    }

    @Test
    void takesWhatTheEnvironmentSays() {
        assertThat(Setup.of(Map.of("EMIC_CODING_INSTANCES", "3", "EMIC_LAUNCHER_PATIENCE", "500",
                "EMIC_MESSAGING_FAIL_POINTS", "/points")))
                .isEqualTo(new Setup(3, 500, Optional.of(Path.of("/points"))));
    }

    @Test
    void namesTheSettingThatMakesNoSense() {
        assertThatThrownBy(() -> Setup.of(Map.of("EMIC_CODING_INSTANCES", "many")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("EMIC_CODING_INSTANCES is not a number: many");
        assertThatThrownBy(() -> Setup.of(Map.of("EMIC_LAUNCHER_PATIENCE", "0")))
                .hasMessage("EMIC_LAUNCHER_PATIENCE is 0; it must be at least 1");
        assertThatThrownBy(() -> Setup.of(Map.of("EMIC_CODING_INSTANCES", "17"))).hasMessageContaining("at most 16");
    }
}
