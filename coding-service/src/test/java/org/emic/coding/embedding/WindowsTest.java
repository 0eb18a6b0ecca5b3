package org.emic.coding.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.emic.coding.embedding.Windows.Window;
import org.junit.jupiter.api.Test;

class WindowsTest {

    @Test
    void aShortTextIsOneWindow() {
        assertThat(Windows.over(new long[]{0, 1, 2}, 3)).containsExactly(new Window(0, 3));
    }

    @Test
    void aWordIsNotCut() {
        assertThat(Windows.over(new long[]{0, 1, 1, 1, 2}, 3)).containsExactly(new Window(0, 1), new Window(1, 4),
                new Window(4, 5));
    }

    @Test
    void aWordLargerThanAWindowIsCutSoThatNothingIsLost() {
        assertThat(Windows.over(new long[]{0, 0, 0, 0, 0}, 2)).containsExactly(new Window(0, 2), new Window(2, 4),
                new Window(4, 5));
    }

    @Test
    void anEmptyTextHasNoWindow() {
        assertThat(Windows.over(new long[0], 2)).isEqualTo(List.of());
    }

}
