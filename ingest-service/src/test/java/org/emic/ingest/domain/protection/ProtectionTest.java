package org.emic.ingest.domain.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.emic.ingest.domain.protection.finds.Find;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.names.Verdicts;
import org.emic.ingest.domain.protection.names.WordLists;
import org.emic.ingest.domain.protection.pseudonyms.Key;
import org.emic.ingest.domain.protection.pseudonyms.NumberedPseudonyms;
import org.emic.ingest.domain.protection.pseudonyms.People;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Original;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;
import org.junit.jupiter.api.Test;

class ProtectionTest {

    private static final People LOPEZ = new People(
            List.of(new People.Person("Maria Lopez", Optional.of("Ines Brandt"))));

    private final Protection protection = new Protection(paragraph -> List.of(), WordLists.load());

    @Test
    void replacesANameInEachOfItsForms() {
        assertThat(texts(LOPEZ, "Maria Lopez's idea. Ask Maria, or Ms Lopez.")).containsExactly(
                "[Ines Brandt]'s idea. Ask [Ines], or Ms [Brandt].");
    }

    @Test
    void replacesSpeakersNamesInLabelsAndInSpeech() {
        ProtectedTurns turns = protect(People.empty(), turn(0, "Naliaka Sirengo", "Hello."),
                turn(1, "Interviewer", "Thank you, Naliaka."));
        String pseudonym = turns.turns().get(0).speaker();
        assertThat(pseudonym).matches("Person \\d{3}");
        assertThat(turns.turns().get(1).speaker()).isEqualTo("Interviewer");
        assertThat(turns.turns().get(1).text()).isEqualTo("Thank you, [" + pseudonym + "].");
    }

    @Test
    void saysOfANumberOnlyWhatItIs() {
        assertThat(texts(People.empty(), "Call 868-555-0147 or write to a@example.org."))
                .containsExactly("Call [phone number] or write to [e-mail address].");
    }

    @Test
    void movesAnnotationsWithTheText() {
        String text = "😀 Maria Lopez [Maria laughs] and [pause]";
        Turn turn = new Turn(0, "A", Role.PARTICIPANT, text,
                List.of(new Annotation(Annotation.Kind.LAUGHTER, span(text, "[Maria laughs]")),
                        new Annotation(Annotation.Kind.PAUSE, span(text, "[pause]"))),
                Optional.empty());
        Turn moved = protect(LOPEZ, turn).turns().getFirst();
        assertThat(moved.text()).isEqualTo("😀 [Ines Brandt] [[Ines] laughs] and [pause]");
        assertThat(moved.annotations()).extracting(one -> CodePoints.slice(moved.text(), one.span()))
                .containsExactly("[[Ines] laughs]", "[pause]");
    }

    @Test
    void replacesNamesInWhatWasSpokenAsInItsTranslation() {
        Turn turn = translated("She saw Maria Lopez.",
                "Vio a Maria Lopez. Nadie lo dijo a Radomir Petrusek ni a Zawadi de la Cruz: a@example.org.");
        ProtectedTurns turns = protect(LOPEZ, turn, turn(1, "B", "We know Radomir Petrusek well."));
        Original original = turns.turns().getFirst().original().orElseThrow();
        assertThat(original.text())
                .matches(
                        "Vio a \\[Ines Brandt]\\. Nadie lo dijo a \\[Person \\d+] ni a \\[Person \\d+]: \\[e-mail address]\\.");
        assertThat(original.translator()).contains("interpreter");
        assertThat(turns.finds()).allSatisfy(find -> assertThat(find.span().end()).isLessThanOrEqualTo(30));
    }

    @Test
    void leavesOutWhatWasSpokenWhereNamesCannotBeSeen() {
        assertThat(protect(LOPEZ, translated("She saw her.", "رأت ماريا لوبيز.")).turns().getFirst().original())
                .isEmpty();
    }

    private static Turn translated(String text, String spoken) {
        return new Turn(0, "A", Role.PARTICIPANT, text, List.of(), Optional.empty(), Optional.empty(),
                Optional.of(new Original(spoken, Optional.of("interpreter"))));
    }

    @Test
    void tellsFindsInPlacesOfTheOriginal() {
        ProtectedTurns turns = protect(LOPEZ, turn(0, "A", "😀 Maria"));
        assertThat(turns.finds()).containsExactly(new Find(0, new Span(2, 7), Kind.PERSON, How.ROSTER, true));
    }

    @Test
    void listsWhatItIsNotSureOfAndLeavesItInPlace() {
        ProtectedTurns turns = protect(People.empty(), turn(0, "A", "We went to Kitamoi."));
        assertThat(turns.turns().getFirst().text()).isEqualTo("We went to Kitamoi.");
        assertThat(turns.doubts()).extracting(Find::how).containsExactly(How.CAPITAL);
    }

    @Test
    void doubtsAWordThatIsANameTooWhereItHasACapitalWithinASentence() {
        ProtectedTurns turns = protect(People.empty(),
                turn(0, "A", "Will you come, Will? We will, at Christmas in May."));
        assertThat(turns.doubts()).extracting(find -> find.span().start()).containsExactly(15);
    }

    @Test
    void findsInALaterTranscriptWhatTheKeyKnows() {
        Key key = protect(LOPEZ, turn(0, "A", "Maria")).key();
        ProtectedTurns later = protection.protect(List.of(turn(0, "B", "so maria lopez said")), People.empty(),
                Verdicts.NONE, key,
                pseudonyms(2));
        assertThat(later.turns().getFirst().text()).isEqualTo("so [Ines Brandt] said");
    }

    @Test
    void whatAPersonDecidedCounts() {
        List<Turn> turns = List
                .of(turn(0, "A", "We met at Quorra. There we saw that Radomir Petrusek came to Quorra."));
        Verdicts verdicts = Verdicts.of(List.of(new Verdicts.Verdict("quorra", Optional.of(Kind.PERSON)),
                new Verdicts.Verdict("Quorra", Optional.of(Kind.PLACE)),
                new Verdicts.Verdict("Radomir Petrusek", Optional.empty())));
        ProtectedTurns decided = protection.protect(turns, People.empty(), verdicts, Key.empty(), pseudonyms(1));
        assertThat(decided.turns().getFirst().text())
                .matches("We met at \\[(Place \\d+)]\\. There we saw that Radomir Petrusek came to \\[\\1]\\.");
        assertThat(decided.doubts()).isEmpty();
    }

    @Test
    void reportsSpeechToTextWithoutCapitals() {
        ProtectedTurns turns = protect(People.empty(), turn(0, "A", "so. we. went. there. and. back."));
        assertThat(turns.casing().isLowerCase()).isTrue();
    }

    private List<String> texts(People roster, String... texts) {
        List<Turn> turns = new ArrayList<>();
        for (String text : texts) {
            turns.add(turn(turns.size(), "A", text));
        }
        return protect(roster, turns.toArray(Turn[]::new)).turns().stream().map(Turn::text).toList();
    }

    private ProtectedTurns protect(People roster, Turn... turns) {
        return protection.protect(List.of(turns), roster, Verdicts.NONE, Key.empty(), pseudonyms(1));
    }

    private static NumberedPseudonyms pseudonyms(int seed) {
        return new NumberedPseudonyms(new Random(seed), elsewhere -> false);
    }

    private static Turn turn(int number, String speaker, String text) {
        return new Turn(number, speaker, Role.PARTICIPANT, text, List.of(), Optional.empty());
    }

    private static Span span(String text, String part) {
        int start = text.indexOf(part);
        return CodePoints.of(text).fromChars(new Span(start, start + part.length()));
    }
}
