package org.emic.ingest.domain.protection.pseudonyms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.pseudonyms.Naming.Named;
import org.junit.jupiter.api.Test;

class NamingTest {

    private static final People LOPEZ = new People(
            List.of(new People.Person("Maria Lopez", Optional.of("Ines Brandt"))));

    private final Pseudonyms numbered = new NumberedPseudonyms(new Random(1), elsewhere -> false);

    @Test
    void givesAllFormsOfANameToOnePerson() {
        Key key = name(Key.empty(), People.empty(), "Maria Lopez", "Maria", "Lopez");
        assertThat(pseudonym(key, "maria")).isEqualTo(pseudonym(key, "lopez"))
                .isEqualTo(pseudonym(key, "maria lopez")).matches("Person \\d{3}");
    }

    @Test
    void answersFirstNameWithFirstNameWhereTheResearchersChose() {
        Key key = name(Key.empty(), LOPEZ, "Maria", "Lopez");
        assertThat(pseudonym(key, "maria lopez")).isEqualTo("Ines Brandt");
        assertThat(pseudonym(key, "maria")).isEqualTo("Ines");
        assertThat(pseudonym(key, "lopez")).isEqualTo("Brandt");
    }

    @Test
    void givesAFormThatFitsTwoPeopleToNeither() {
        Key key = name(Key.empty(), People.empty(), "Maria Lopez", "Maria Chen", "Maria");
        assertThat(Set.of(pseudonym(key, "maria"), pseudonym(key, "maria lopez"), pseudonym(key, "maria chen")))
                .hasSize(3);
    }

    @Test
    void refusesAPseudonymThatSomebodyBearsAsAName() {
        Naming naming = new Naming(Key.empty(), numbered);
        Key key = naming.name(LOPEZ, List.of(new Named(Kind.PERSON, "Ines")));
        assertThat(naming.refused()).containsExactly("Ines Brandt");
        assertThat(pseudonym(key, "maria lopez")).startsWith("Person ");
    }

    @Test
    void givesNoNumberThatIsASpeakersLabel() {
        Pseudonyms oneTwoThree = (kind, taken) -> taken.test("Person 1") ? "Person 2" : "Person 1";
        Key key = new Naming(Key.empty(), oneTwoThree).name(People.empty(),
                List.of(new Named(Kind.ORGANISATION, "Person 1"), new Named(Kind.PERSON, "Maria")));
        assertThat(key.entries()).extracting(Key.Entry::pseudonym).doesNotContain("Person 1");
    }

    @Test
    void keepsWhatAnEarlierTranscriptGave() {
        Key first = name(Key.empty(), People.empty(), "Maria");
        Key second = name(first, People.empty(), "Maria Lopez", "Lopez");
        assertThat(pseudonym(second, "maria lopez")).isEqualTo(pseudonym(first, "maria"))
                .isEqualTo(pseudonym(second, "lopez"));
        assertThat(second.entries()).containsAll(first.entries());
    }

    @Test
    void takesAMisheardNameForThePersonOnTheRoster() {
        Key key = name(Key.empty(), new People(List.of(People.Person.named("Naliaka Sirengo"))), "Naliaca");
        assertThat(pseudonym(key, "naliaca")).isEqualTo(pseudonym(key, "naliaka sirengo"));
    }

    @Test
    void sharesNoPseudonymBetweenStudies() {
        Set<String> given = new HashSet<>();
        for (int study = 0; study < 20; study++) {
            Pseudonyms pseudonyms = new NumberedPseudonyms(new Random(7), given::contains);
            Key key = new Naming(Key.empty(), pseudonyms).name(People.empty(),
                    List.of(new Named(Kind.PERSON, "Maria"), new Named(Kind.PLACE, "Leeds")));
            key.entries().forEach(entry -> assertThat(given.add(entry.pseudonym())).isTrue());
        }
    }

    @Test
    void saysNoNameWhereItIsLogged() {
        assertThat(name(Key.empty(), LOPEZ, "Maria")).hasToString("Key with 2 entries");
    }

    @Test
    void isTheSameAfterItWasStored() {
        Key key = name(Key.empty(), LOPEZ, "Maria", "Leeds");
        assertThat(Key.of(key.entries())).isEqualTo(key);
    }

    private Key name(Key key, People roster, String... found) {
        return new Naming(key, numbered).name(roster,
                List.of(found).stream().map(text -> new Named(Kind.PERSON, text)).toList());
    }

    private static String pseudonym(Key key, String name) {
        return key.entry(Kind.PERSON, List.of(name.split(" "))).orElseThrow().pseudonym();
    }
}
