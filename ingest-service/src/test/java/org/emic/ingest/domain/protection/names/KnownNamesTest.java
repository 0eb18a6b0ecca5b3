package org.emic.ingest.domain.protection.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.junit.jupiter.api.Test;

class KnownNamesTest {

    private static final WordLists LISTS = WordLists.load();

    private final KnownNames names = new KnownNames(LISTS);

    @Test
    void findsANameWholeAndInPart() {
        add("Dr. Maria Lopez", Kind.PERSON, How.ROSTER);
        assertThat(in("Maria Lopez said that Maria and Ms Lopez agree.")).containsExactly("Maria Lopez", "Maria",
                "Lopez");
    }

    @Test
    void findsANameWithAnEnding() {
        add("Maria Lopez", Kind.PERSON, How.ROSTER);
        assertThat(in("Maria's dog, the Lopezes, two Marias")).containsExactly("Maria", "Lopez", "Maria");
    }

    @Test
    void findsANameHoweverItIsWritten() {
        add("José O’Brien", Kind.PERSON, How.ROSTER);
        assertThat(in("jose and JOSÉ O'BRIEN and brien")).containsExactly("jose", "JOSÉ O'BRIEN", "brien");
    }

    @Test
    void takesAWordThatEverybodyUsesOnlyWithACapital() {
        add("Will", Kind.PERSON, How.ROSTER);
        assertThat(in("I will ask Will whether he will.")).containsExactly("Will");
    }

    @Test
    void takesSuchAWordAsAPartOfANameOnlyWithinASentence() {
        add("Grace Young", Kind.PERSON, How.ROSTER);
        assertThat(in("Young people like Young. Grace Young does.")).containsExactly("Young", "Grace Young");
    }

    @Test
    void takesNoPartOfAPlace() {
        names.add("Puerto Caro", Kind.PLACE, How.REPEATED);
        assertThat(in("Puerto Caro, a puerto")).containsExactly("Puerto Caro");
    }

    @Test
    void findsNothingWithinAnotherWord() {
        add("Ann", Kind.PERSON, How.ROSTER);
        assertThat(in("the annual Annapurna")).isEmpty();
    }

    @Test
    void hearsANameThatWasMisheard() {
        NearMisses misses = new NearMisses(LISTS, List.of("Naliaka Sirengo"));
        assertThat(misses.in("and naliaca said")).singleElement()
                .satisfies(mark -> assertThat(mark.kind()).isEqualTo(Kind.PERSON));
        assertThat(misses.in("a silence, a syringe")).isEmpty();
    }

    @Test
    void tellsLowerCaseSpeechToText() {
        String sentence = "so i went there. and then they asked. ";
        assertThat(Casing.of(List.of(sentence.repeat(3))).isLowerCase()).isTrue();
        assertThat(Casing.of(List.of("So I went there. And then they asked. ".repeat(3))).isLowerCase()).isFalse();
        assertThat(Casing.of(List.of("mm. yes.")).isLowerCase()).isFalse();
    }

    @Test
    void doubtsCapitalsThatNoListExplains() {
        assertThat(doubts("We went to Kitamoi in March, I think.")).containsExactly("Kitamoi");
        assertThat(doubts("It later became Next Step Living, somehow.")).containsExactly("Next Step Living");
        assertThat(doubts("The Monday after that we left.")).isEmpty();
        assertThat(doubts("EVERYTHING IS LOUD KITAMOI HERE")).isEmpty();
    }

    @Test
    void knowsNamesByTheWordsBesideThem() {
        Cues cues = new Cues(LISTS);
        assertThat(marked(cues, "Then Mrs. Wijtze came")).containsExactly("Wijtze");
        assertThat(marked(cues, "my name is Oyelaran Ade and")).containsExactly("Oyelaran Ade");
        assertThat(marked(cues, "my name is on the list")).isEmpty();
        assertThat(marked(cues, "I worked for Tableau Software then")).containsExactly("Tableau Software");
        assertThat(marked(cues, "at the University of Karvandgaon")).containsExactly("University of Karvandgaon");
        assertThat(marked(cues, "the police and the university")).isEmpty();
    }

    private void add(String name, Kind kind, How how) {
        names.add(name, kind, how);
        names.addParts(name, how);
    }

    private static List<String> marked(Cues cues, String text) {
        return cues.in(text).stream().map(mark -> mark.span().in(text)).toList();
    }

    private List<String> doubts(String text) {
        return new UnknownCapitals(LISTS).in(text).stream().map(mark -> mark.span().in(text)).toList();
    }

    private List<String> in(String text) {
        return names.in(text).stream().map(mark -> mark.span().in(text)).toList();
    }
}
