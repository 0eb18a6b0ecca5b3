package org.emic.coding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.emic.coding.domain.stance.Once;
import org.junit.jupiter.api.Test;

class WordVectorsTest {

    private static final List<String> POLICE = List.of("police", "interview");

    private static List<Reading> readings(List<Incident> incidents) {
        Once once = new Once();
        return incidents.stream().map(incident -> Reading.of(incident, new WordsAsPhrases(), once)).toList();
    }

    private static WordVectors learnt(Talk talk) {
        return WordVectors.of(talk.incidents(), readings(talk.incidents()));
    }

    private static Category category(Talk talk, String word) {
        Category category = new Category(CodeId.foundedBy(talk.last().id(), 1), Talk.DIMENSIONS);
        for (int i = 0; i < talk.incidents().size(); i++) {
            if (talk.incidents().get(i).text().contains(word)) {
                category.join(i, talk.incidents().get(i).vector());
            }
        }
        return category;
    }

    @Test
    void wordsLieWhereTheIncidentsThatSayThemLie() {
        Talk talk = new Talk(1).mixed(60, 3);
        WordVectors words = learnt(talk);

        float[] police = words.contrast(category(talk, "police"), talk.incidents());

        assertThat(words.similarity(POLICE, police)).isGreaterThan(0.7);
        assertThat(words.similarity(List.of("missing", "salary"), police)).isNegative();
    }

    @Test
    void aWordThatStandsBesideEverythingStandsForNothingOfIt() {
        Talk talk = new Talk(2).mixed(60, 3);
        WordVectors words = learnt(talk);

        float[] police = words.contrast(category(talk, "police"), talk.incidents());

        assertThat(words.similarity(List.of("spoke", "again"), police)).isBetween(-0.3, 0.3);
    }

    @Test
    void whatIsSaidInPassingIsLeftToTheWordsThatAccountForIt() {
        Talk talk = new Talk(3);
        for (int i = 0; i < 10; i++) {
            talk.says("Ama", "police interview", 0).says("Boma", "missing salary", 1);
        }
        talk.says("Cleo", "police interview morning", 0).says("Cleo", "missing salary morning", 1);
        talk.says("Cleo", "police interview lawyer", 0, 2);
        WordVectors words = learnt(talk);
        float[] police = words.contrast(category(talk, "police"), talk.incidents());
        Category lawyer = category(talk, "lawyer");

        assertThat(words.similarity(List.of("morning"), police)).isLessThan(0.5);
        assertThat(words.similarity(List.of("lawyer"), words.contrast(lawyer, talk.incidents())))
                .isGreaterThan(words.similarity(POLICE, words.contrast(lawyer, talk.incidents())));
    }

    @Test
    void wordsThatNobodySaidAreNearToNothing() {
        Talk talk = new Talk(4).mixed(20, 2);
        WordVectors words = learnt(talk);

        assertThat(words.similarity(List.of("harvest"), words.contrast(category(talk, "police"), talk.incidents())))
                .isZero();
    }

    @Test
    void whereThereIsNothingElseNothingSetsACategoryApart() {
        Talk talk = new Talk(5).mixed(5, 1);

        assertThat(learnt(talk).contrast(category(talk, "police"), talk.incidents())).containsOnly(0);
    }

    @Test
    void aLargeStudyIsLearntFromIncidentsThatLieEvenly() {
        Talk talk = new Talk(6);
        for (int i = 0; i < 9000; i++) {
            talk.about(i * 3 / 9000);
        }
        WordVectors words = learnt(talk);

        assertThat(words.similarity(POLICE, words.contrast(category(talk, "police"), talk.incidents())))
                .isGreaterThan(0.6);
        assertThat(words.similarity(List.of("court", "hearing"), words.contrast(category(talk, "court"),
                talk.incidents()))).isGreaterThan(0.6);
    }

}
