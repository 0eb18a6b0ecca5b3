package org.emic.coding.stream;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.vectors.Sha256;
import org.emic.messaging.Unreadable;
import org.junit.jupiter.api.Test;

/// What no retry would make right is refused at once.
class RefusesTest {

    private static final String TEXT = "They charged her 😀";

    @Test
    void takesWordsWhosePlaceAndDigestAgree() {
        assertThatNoException().isThrownBy(() -> passage(1, TEXT, 5, 23, Sha256.of(TEXT)).toDomain());
    }

    @Test
    void wordsThatAreNotThoseOfTheDigest() {
        refused(passage(1, TEXT, 5, 23, Sha256.of("They charged him")));
    }

    @Test
    void aPlaceThatIsNotAsLongAsTheWordsInCodePoints() {
        refused(passage(1, TEXT, 5, 24, Sha256.of(TEXT)));
    }

    @Test
    void aPassageBeyondTheLast() {
        refused(passage(3, TEXT, 5, 23, Sha256.of(TEXT)));
    }

    @Test
    void whatDoesNotStandBehindWhatWasSaidBefore() {
        PassageReleased.Segment first = segment(3, TEXT, 5, 23, Sha256.of(TEXT));
        PassageReleased.Segment second = segment(4, TEXT, 0, 18, Sha256.of(TEXT));
        assertThatNoException().isThrownBy(() -> passage(1, List.of(first, second)).toDomain());
        refused(passage(1, List.of(second, first)));
        refused(passage(1, List.of(first, first)));
    }

    private static PassageReleased passage(int passage, String text, int start, int end, String sha256) {
        return passage(passage, List.of(segment(0, text, start, end, sha256)));
    }

    private static PassageReleased passage(int passage, List<PassageReleased.Segment> incidents) {
        UUID id = new UUID(1, 1);
        return new PassageReleased(id, id, 1, 1, "x", passage, 2, List.of(), incidents, Optional.empty());
    }

    private static PassageReleased.Segment segment(int turn, String text, int start, int end, String sha256) {
        return new PassageReleased.Segment("i-1-0-0", turn, 0, "Amina", start, end, text, sha256, "en", List.of());
    }

    private static void refused(PassageReleased passage) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(passage::toDomain);
    }

}
