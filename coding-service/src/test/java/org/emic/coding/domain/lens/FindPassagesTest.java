package org.emic.coding.domain.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.emic.coding.domain.reading.Quote;
import org.emic.coding.domain.study.StudyId;
import org.junit.jupiter.api.Test;

class FindPassagesTest {

    private static final StudyId STUDY = new StudyId(UUID.fromString("0b6f3a52-5a0e-4d7c-9a55-6a4f0f0f1c11"));
    private static final Lens LENS = new Lens(new LensVersion("test", "1"), Optional.of("en"), "",
            List.of(new Concept("Institutions", "who helps", List.of("police", "court")),
                    new Concept("Silence", "what is not said", List.of())),
            List.of(), List.of());

    private final List<Spoken> said = List.of(said(0, "en", "😀 The police came. The POLICE left."),
            said(1, "es", "La police, en francés."), said(2, "en", "We went home."), said(3, "en", "To court, then."),
            said(4, "und", "court"));
    private final FindPassages find = new FindPassages((_, reader) -> said.forEach(reader));

    @Test
    void passagesComeInOrderWithTheWordsThatFoundThem() {
        PassagesFound found = find.of(STUDY, LENS, 0, 10);

        Passage first = found.concepts().getFirst().passages().items().getFirst();
        assertThat(first.found()).containsExactly(new Found("police", 106, 112), new Found("police", 123, 129));
        assertThat(first.pieces()).extracting(Passage.Piece::text)
                .containsExactly("😀 The ", "police", " came. The ", "POLICE", " left.");
        assertThat(first.pieces()).extracting(Passage.Piece::cue).containsExactly(false, true, false, true, false);
        assertThat(found.concepts().getFirst().passages().items()).extracting(one -> one.quote().turn())
                .containsExactly(0, 3, 4);
    }

    @Test
    void whatIsInAnotherLanguageIsNotSearchedAndCounted() {
        PassagesFound found = find.of(STUDY, LENS, 0, 10);

        assertThat(found.read()).isEqualTo(4);
        assertThat(found.unread()).isEqualTo(1);
    }

    @Test
    void aConceptWithoutCuesIsThereWithoutPassages() {
        ConceptReading silence = find.of(STUDY, LENS, 0, 10).concepts().getLast();

        assertThat(silence.concept().name()).isEqualTo("Silence");
        assertThat(silence.passages().total()).isZero();
    }

    @Test
    void someOfManyAreShownAndAllAreCounted() {
        ConceptReading some = find.of(STUDY, LENS, 1, 1).concepts().getFirst();

        assertThat(some.passages().total()).isEqualTo(3);
        assertThat(some.passages().items()).singleElement().extracting(one -> one.quote().turn()).isEqualTo(3);
        assertThat(find.of(STUDY, LENS, Integer.MAX_VALUE, Integer.MAX_VALUE).concepts().getFirst().passages().items())
                .isEmpty();
    }

    private static Spoken said(int turn, String lang, String text) {
        return new Spoken(new Quote("i-" + turn, text, "Amina", 1, "call.txt", turn, 100, 100 + text.length()), lang);
    }

}
