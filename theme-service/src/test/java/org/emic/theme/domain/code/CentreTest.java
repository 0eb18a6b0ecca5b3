package org.emic.theme.domain.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CentreTest {

    @Test
    void littleEndianFloatsAreRead() {
        Centre centre = Centre.decode("m", 4, "AACAPwAAAAAAAAAAAAAAAA==");
        assertThat(centre).isEqualTo(Centre.of("m", 1, 0, 0, 0));
        assertThat(centre.encoded()).isEqualTo("AACAPwAAAAAAAAAAAAAAAA==");
    }

    @Test
    void aUnitHasLengthOneAndNothingStaysNothing() {
        assertThat(Centre.of("m", 3, 4).unit()).containsExactly(0.6, 0.8);
        assertThat(Centre.of("m", 0, 0).unit()).containsExactly(0, 0);
    }

    @Test
    void whatIsNoCentreIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Centre.decode("m", 5, "AACAPwAAAAAAAAAAAAAAAA=="));
        assertThatIllegalArgumentException().isThrownBy(() -> Centre.decode("m", 1, "not base64"));
        assertThatIllegalArgumentException().isThrownBy(() -> Centre.of("m", Float.NaN));
    }

}
