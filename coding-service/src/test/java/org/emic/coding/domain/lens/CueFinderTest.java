package org.emic.coding.domain.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CueFinderTest {

    @Test
    void aCueIsFoundAsAWordAndNotWithinOne() {
        assertThat(found("en", "The courtyard by the court.", "court")).containsExactly("court");
        assertThat(found("en", "Deported? Report it.", "port")).isEmpty();
    }

    @Test
    void aPhraseIsFoundWhereItsWordsFollowOneAnother() {
        assertThat(found("en", "I look after her, and look back after that.", "look after"))
                .containsExactly("look after");
        assertThat(found("en", "It was self-care.", "self care")).containsExactly("self-care");
        assertThat(found("en", "I take care. Of what?", "take care of")).isEmpty();
    }

    @Test
    void anEnglishLensFindsTheFormsOfItsWords() {
        assertThat(found("en", "She controls, controlled and is controlling.", "control"))
                .containsExactly("controls", "controlled", "controlling");
        assertThat(found("en", "Nobody believed her; who believes her?", "believe her"))
                .containsExactly("believed her", "believes her");
        assertThat(found("en", "They cried, the women's bodies, he told me.", "cry", "woman", "body", "tell"))
                .containsExactly("cried", "women", "bodies", "told");
        assertThat(found("en", "She fled, she was hit, they were lying.", "flee", "hit", "lie"))
                .containsExactly("fled", "hit", "lying");
    }

    @Test
    void aWordThatOnlyBeginsAlikeIsNoForm() {
        assertThat(found("en", "The university noted it.", "universe", "not")).isEmpty();
        assertThat(found("en", "They accused her.", "accuse")).containsExactly("accused");
        assertThat(found("en", "The willing judge.", "will")).isEmpty();
    }

    @Test
    void notIsFoundInItsContractions() {
        assertThat(
                found("en", "They didn't believe her. I can’t leave, I cannot leave.", "not believe", "can not leave"))
                .containsExactly("didn't believe", "can’t leave", "cannot leave");
        assertThat(found("en", "She won't talk.", "will not talk")).containsExactly("won't talk");
    }

    @Test
    void anAsteriskStandsForAnyEnding() {
        assertThat(found("en", "Abuse, abusers, a bus.", "abus*")).containsExactly("Abuse", "abusers");
        assertThat(found("en", "Mental-health services", "mental heal*")).containsExactly("Mental-health");
    }

    @Test
    void aLensOfAnotherLanguageFindsWhatIsWritten() {
        assertThat(found("es", "La policía y los policías.", "policía")).containsExactly("policía");
        assertThat(found("fr", "L’homme de l'hôtel", "homme")).containsExactly("homme");
        assertThat(found("ar", "قالت الشرطة ذلك", "الشرطة")).containsExactly("الشرطة");
        assertThat(found("zh", "警察没有相信她。", "相信她")).containsExactly("相信她");
        assertThat(found("th", "ตำรวจไม่เชื่อเธอ", "ไม่เชื่อ")).containsExactly("ไม่เชื่อ");
        assertThat(found("de", "Die Straße, DIE STRASSE.", "straße")).containsExactly("Straße");
    }

    @Test
    void whatStandsInSquareBracketsIsNotSearched() {
        assertThat(found("en", "[laughs] I laughed [laugh", "laugh")).containsExactly("laughed", "laugh");
        assertThat(found("en", "the [Person 3] person", "the person", "person")).containsExactly("person");
    }

    @Test
    void composedAndDecomposedLettersAreTheSame() {
        assertThat(found("fr", "liberte\u0301", "liberté")).containsExactly("liberte\u0301");
    }

    @Test
    void positionsAreCodePoints() {
        List<Found> found = new CueFinder(lens("en", "police")).in("😀😀 the police 😀").getFirst();

        assertThat(found).containsExactly(new Found("police", 7, 13));
    }

    @Test
    void ofCuesThatBeginTogetherTheLongestCounts() {
        List<Found> found = new CueFinder(lens("en", "sex", "sex worker", "worker")).in("a sex worker").getFirst();

        assertThat(found).containsExactly(new Found("sex worker", 2, 12));
    }

    @Test
    void eachConceptHasItsOwnFinds() {
        Lens lens = new Lens(new LensVersion("two", "1"), Optional.of("en"), "",
                List.of(new Concept("a", "", List.of("police")), new Concept("b", "", List.of("police officer"))),
                List.of(), List.of());

        assertThat(new CueFinder(lens).in("the police officers")).containsExactly(
                List.of(new Found("police", 4, 10)), List.of(new Found("police officer", 4, 19)));
    }

    @Test
    void readsItsOwnLanguageAndWhatNobodyKnows() {
        CueFinder english = new CueFinder(lens("en-GB", "police"));

        assertThat(Set.of("en", "en-US", "EN", "und")).allMatch(english::reads);
        assertThat(Set.of("es", "eng-x")).noneMatch(english::reads);
        assertThat(new CueFinder(lens("", "police")).reads("es")).isTrue();
    }

    @Property
    void whateverIsSaidFindsLieInItInOrderAndAreFormsOfTheCue(@ForAll @StringLength(max = 40) String before,
            @ForAll @StringLength(max = 40) String after) {
        String text = before + " They Controlled. " + after;
        List<Found> found = new CueFinder(lens("en", "control", "they")).in(text).getFirst();

        int length = text.codePointCount(0, text.length());
        int free = 0;
        for (Found one : found) {
            assertThat(one.start()).isGreaterThanOrEqualTo(free);
            assertThat(one.end()).isGreaterThan(one.start()).isLessThanOrEqualTo(length);
            free = one.end();
        }
        assertThat(found.stream().map(one -> words(text, one))).contains("They", "Controlled");
    }

    private static List<String> found(String language, String text, String... cues) {
        return new CueFinder(lens(language, cues)).in(text)
                .getFirst()
                .stream()
                .map(one -> words(text, one))
                .toList();
    }

    private static String words(String text, Found one) {
        return text.substring(text.offsetByCodePoints(0, one.start()), text.offsetByCodePoints(0, one.end()));
    }

    private static Lens lens(String language, String... cues) {
        return new Lens(new LensVersion("test", "1"), Optional.of(language).filter(tag -> !tag.isEmpty()), "",
                List.of(new Concept("concept", "what it is", Arrays.asList(cues))), List.of(), List.of());
    }

}
