package org.emic.ingest.domain.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.emic.ingest.domain.protection.finds.Find;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.names.Verdicts;
import org.emic.ingest.domain.protection.names.WordLists;
import org.emic.ingest.domain.protection.pseudonyms.Key;
import org.emic.ingest.domain.protection.pseudonyms.NumberedPseudonyms;
import org.emic.ingest.domain.protection.pseudonyms.People;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Turn;
import org.emic.ingest.language.NamesOpenNlp;

/// What holds for every conversation, however strange its words.
class ProtectionPropertiesTest {

    private static final WordLists LISTS = WordLists.load();
    private static final Protection PROTECTION = new Protection(new NamesOpenNlp(LISTS), LISTS);
    private static final People ROSTER = new People(
            List.of(new People.Person("Maria Lopez", Optional.of("Ines Brandt")), People.Person.named("Will Young"),
                    People.Person.named("Naliaka Sirengo"), People.Person.named("Dr. Jean-Luc O'Brien")));

    @Provide
    Arbitrary<List<Turn>> conversations() {
        Arbitrary<String> words = Arbitraries.of("Maria", "maria", "MARIA", "Lopez's", "Lopez", "Will", "will", "Young",
                "naliaca", "Sirengos", "Jean-Luc", "O’Brien", "brien", "Ines", "Brandt", "[Ines]", "[Person 417]",
                "[laughs]", "(Applause.)", "[Maria laughs]", "Mr", "Dr.", "Father", "Kitamoi", "Ahmed",
                "Leeds", "in", "from", "said", "to", "my name is", "the", "Hospital", "a@b.org", "868-555-0147",
                "oh seven double four nine one one two", "at gmail dot com", "😀", "é", "É", ".", "!", "?", ",", "\n",
                "'s", "-", "I", "went", "[", "]", "https://x.org/Maria", "1985", "born", "ﬁ", "İstanbul", "Straße");
        Arbitrary<String> texts = words.list().ofMinSize(1).ofMaxSize(25).flatMap(
                list -> Arbitraries.of(" ", " ", " ", "").list().ofSize(list.size()).map(gaps -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < list.size(); i++) {
                        text.append(list.get(i)).append(gaps.get(i));
                    }
                    return text.toString();
                }));
        Arbitrary<String> speakers = Arbitraries.of("Maria Lopez", "Will", "Interviewer", "Ahmed Farouk", "Speaker 2",
                "Dr. O'Brien (moderator)");
        return Combinators.combine(speakers, texts).as(ProtectionPropertiesTest::turn).list().ofMinSize(1).ofMaxSize(4)
                .map(ProtectionPropertiesTest::numbered);
    }

    @Property(tries = 200)
    void noPersonsNameThatWasFoundRemainsAnywhere(@ForAll("conversations") List<Turn> turns) {
        ProtectedTurns done = protect(turns, Key.empty(), 1);
        for (Find find : done.finds()) {
            if (find.certain() && find.kind() == Kind.PERSON) {
                String name = CodePoints.slice(turns.get(find.turn()).text(), find.span());
                Pattern whole = Pattern.compile("(?<![\\p{L}\\p{M}])" + Pattern.quote(name) + "(?![\\p{L}\\p{M}])");
                assertThat(done.turns())
                        .noneMatch(turn -> whole.matcher(withoutPseudonyms(turn.text(), done.key())).find()
                                || whole.matcher(turn.speaker()).find() && !done.key().isTaken(turn.speaker()));
            }
        }
    }

    @Property(tries = 200)
    void nothingButWhatWasFoundIsChanged(@ForAll("conversations") List<Turn> turns) {
        ProtectedTurns done = protect(turns, Key.empty(), 1);
        for (Turn turn : turns) {
            StringBuilder expected = new StringBuilder();
            int at = 0;
            for (Find find : done.finds()) {
                if (find.turn() == turn.number() && find.certain()) {
                    expected.append(Pattern.quote(CodePoints.slice(turn.text(), new Span(at, find.span().start()))))
                            .append("\\[[^\\[\\]]+]");
                    at = find.span().end();
                }
            }
            expected.append(Pattern.quote(CodePoints.slice(turn.text(), new Span(at, CodePoints.length(turn.text())))));
            Turn changed = done.turns().get(turn.number());
            assertThat(changed.text()).matches(Pattern.compile(expected.toString(), Pattern.DOTALL));
            assertThat(changed.number()).isEqualTo(turn.number());
            assertThat(changed.role()).isEqualTo(turn.role());
        }
    }

    @Property(tries = 200)
    void annotationsStayOnTheirWordsAndApart(@ForAll("conversations") List<Turn> turns) {
        for (Turn turn : protect(turns, Key.empty(), 1).turns()) {
            int end = 0;
            for (Annotation annotation : turn.annotations()) {
                assertThat(annotation.span().start()).isGreaterThanOrEqualTo(end);
                end = annotation.span().end();
                String text = CodePoints.slice(turn.text(), annotation.span());
                assertThat(text).startsWith(annotation.kind() == Annotation.Kind.APPLAUSE ? "(" : "[")
                        .endsWith(annotation.kind() == Annotation.Kind.APPLAUSE ? ")" : "]");
            }
        }
    }

    @Property(tries = 200)
    void theSameKeyGivesTheSameAnswerWhateverChance(@ForAll("conversations") List<Turn> turns) {
        ProtectedTurns first = protect(turns, Key.empty(), 1);
        ProtectedTurns again = protect(turns, first.key(), 99);
        assertThat(again.turns()).isEqualTo(first.turns());
        assertThat(again.key()).isEqualTo(first.key());
    }

    @Property(tries = 200)
    void protectingTwiceIsProtectingOnce(@ForAll("conversations") List<Turn> turns) {
        ProtectedTurns once = protect(turns, Key.empty(), 1);
        ProtectedTurns twice = protect(once.turns(), once.key(), 99);
        assertThat(twice.turns()).isEqualTo(once.turns());
        assertThat(twice.key()).isEqualTo(once.key());
    }

    @Property(tries = 200)
    void findsDoNotOverlap(@ForAll("conversations") List<Turn> turns) {
        List<Find> finds = protect(turns, Key.empty(), 1).finds();
        for (int i = 1; i < finds.size(); i++) {
            assertThat(finds.get(i).turn() != finds.get(i - 1).turn()
                    || finds.get(i).span().start() >= finds.get(i - 1).span().end()).isTrue();
        }
    }

    private static ProtectedTurns protect(List<Turn> turns, Key key, int seed) {
        return PROTECTION.protect(turns, ROSTER, Verdicts.NONE, key,
                new NumberedPseudonyms(new Random(seed), elsewhere -> false));
    }

    private static String withoutPseudonyms(String text, Key key) {
        String rest = text;
        for (Key.Entry entry : key.entries()) {
            rest = rest.replace('[' + entry.pseudonym() + ']', "[]").replace('[' + entry.bearer() + ']', "[]");
        }
        return rest;
    }

    private static List<Turn> numbered(List<Turn> turns) {
        List<Turn> numbered = new ArrayList<>();
        for (Turn turn : turns) {
            numbered.add(new Turn(numbered.size(), turn.speaker(), turn.role(), turn.text(), turn.annotations(),
                    turn.times()));
        }
        return numbered;
    }

    private static Turn turn(String speaker, String text) {
        List<Annotation> annotations = new ArrayList<>();
        CodePoints places = CodePoints.of(text);
        Pattern.compile("\\[laughs]|\\(Applause\\.\\)|\\[Maria laughs]").matcher(text).results().forEach(
                found -> annotations.add(new Annotation(
                        found.group().startsWith("(") ? Annotation.Kind.APPLAUSE : Annotation.Kind.LAUGHTER,
                        places.fromChars(new Span(found.start(), found.end())))));
        return new Turn(0, speaker, Role.PARTICIPANT, text, annotations, Optional.empty());
    }
}
