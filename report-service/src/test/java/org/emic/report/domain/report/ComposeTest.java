package org.emic.report.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.emic.report.Demo;
import org.emic.report.MadeUpStudy;
import org.emic.report.domain.Code;
import org.emic.report.domain.CodeStanding;
import org.emic.report.domain.Coding;
import org.emic.report.domain.Fact;
import org.emic.report.domain.Incident;
import org.emic.report.domain.Passage;
import org.emic.report.domain.PassageCodings;
import org.emic.report.domain.Role;
import org.emic.report.domain.Status;
import org.emic.report.domain.report.CodedPlace.ThemePath;
import org.emic.report.domain.report.Evidence.Share;
import org.junit.jupiter.api.Test;

final class ComposeTest {

    private static MadeUpStudy small() {
        return MadeUpStudy.moderatedBy("Mo")
                .with("a.txt", """
                        Mo: What about the bread?
                        Ann: The bread was late. The bread was cold.
                        Ben: We had bread and salt.
                        Ann: Salt is salt.
                        Cleo: Nothing.
                        """)
                .coding("late bread", "bread")
                .coding("salt", "salt")
                .theme("what there was to eat", "late bread", "salt");
    }

    private static ReportedTheme theme(List<Fact> facts) {
        return Told.report(facts).themes().getFirst();
    }

    @Test
    void countsAnIncidentOnceHoweverManyCodesItHas() {
        Evidence evidence = theme(small().facts()).evidence();
        assertThat(evidence.incidents()).hasSize(4);
        assertThat(evidence.speakers()).containsExactly(new Share("Ann", 3), new Share("Ben", 1));
    }

    @Test
    void countsAmongTheParticipantsAndLeavesModeratorsOut() {
        Report report = Told.report(small().facts());
        assertThat(report.participants()).extracting(Speaker::name).containsExactly("Ann", "Ben", "Cleo");
        assertThat(report.participantsIn(report.themes().getFirst().evidence())).isEqualTo(2);
    }

    @Test
    void letsEverybodySpeakBeforeAnybodySpeaksTwice() {
        assertThat(theme(Demo.study().facts()).quotes()).hasSize(4).extracting(Quotation::speaker)
                .doesNotHaveDuplicates();
    }

    @Test
    void doesNotQuoteSomebodyElsesStory() {
        List<Fact> facts = small().facts().stream().map(ComposeTest::asAnothersStory).toList();
        assertThat(theme(facts).quotes()).isEmpty();
        assertThat(theme(facts).evidence().incidents()).hasSize(4);
    }

    private static Fact asAnothersStory(Fact fact) {
        if (!(fact instanceof Fact.PassageReleased(var study, var id, Passage passage))) {
            return fact;
        }
        return new Fact.PassageReleased(study, id, new Passage(1, 1, passage.passage(), passage.turns(),
                passage.incidents()
                        .stream()
                        .map(i -> new Incident(i.id(), i.turn(), i.ordinal(), i.speaker(), i.start(), i.end(),
                                i.textSha256(), true))
                        .toList()));
    }

    @Test
    void givesACodingAPathForEachThemeItsCodeIsIn() {
        var places = Told.report(small().theme("salt again", "salt").facts()).places();
        assertThat(places).filteredOn(place -> place.code().label().equals("salt"))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.paths()).containsExactly(
                        new ThemePath(1, "what there was to eat", "", ""), new ThemePath(2, "salt again", "", "")));
        assertThat(places).filteredOn(place -> place.code().label().equals("late bread"))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.paths())
                        .containsExactly(new ThemePath(1, "what there was to eat", "a", "late bread")));
    }

    @Test
    void bringsTheCodingsOfAMergedCodeTogether() {
        var facts = new ArrayList<>(small().facts());
        Code salt = new Code(MadeUpStudy.code("salt"), "salt", "constructed", Status.SUGGESTED, "", List.of(),
                List.of());
        facts.add(new Fact.CodebookChanged(MadeUpStudy.STUDY, 1, 2, List.of(
                new CodeStanding(2, 0, salt, false, Optional.of(MadeUpStudy.code("late bread"))))));

        Report report = Told.report(facts);

        assertThat(report.places()).allMatch(place -> place.code().label().equals("late bread"));
        assertThat(report.codings()).isEqualTo(4);
        assertThat(Completeness.of(Told.analysis(facts))).isInstanceOf(Completeness.Complete.class);
    }

    @Test
    void takesARejectedCodingAsNoEvidenceButStillListsIt() {
        List<Fact> facts = small().facts().stream().map(ComposeTest::rejectBen).toList();
        Report report = Told.report(facts);
        assertThat(report.themes().getFirst().evidence().speakers()).extracting(Share::speaker)
                .containsExactly("Ann");
        assertThat(report.places()).filteredOn(place -> place.coding().status() == Status.REJECTED).hasSize(2);
    }

    private static Fact rejectBen(Fact fact) {
        if (!(fact instanceof Fact.PassageCoded coded)) {
            return fact;
        }
        List<Coding> codings = coded.codings()
                .codings()
                .stream()
                .map(c -> c.incident().value().contains("-2-")
                        ? new Coding(c.id(), c.incident(), c.code(), c.similarity(), Status.REJECTED, "Rui", c.span())
                        : c)
                .toList();
        return new Fact.PassageCoded(coded.study(), 1, new PassageCodings(coded.codings().transcript(),
                coded.codings().passage(), 2, codings, coded.codings().uncoded()),
                coded.event());
    }

    @Test
    void quotesASpanOverSeveralTurnsTurnByTurn() {
        List<Fact> facts = small().facts().stream().map(ComposeTest::spanOverTwoTurns).toList();
        assertThat(Told.report(facts).places()).filteredOn(place -> place.coding().id().equals("k-span"))
                .extracting(place -> place.words().text())
                .containsExactly("cold.", "We had");
    }

    @Test
    void aTurnWithoutItsWordsIsNobodysTalkAndIsNotQuoted() {
        List<Fact> facts = small().revised(1, """
                Mo: What about the bread?
                Ann: The bread was late. The bread was cold.
                [withdrawn]: [turn withdrawn]
                Ann: Salt is salt.
                """).facts().stream().map(ComposeTest::spanOverTwoTurns).toList();
        Report report = Told.report(facts);
        assertThat(report.turnsWithdrawn()).isEqualTo(1);
        assertThat(report.speakers()).extracting(Speaker::name).containsExactly("Mo", "Ann");
        assertThat(report.places()).filteredOn(place -> place.coding().id().equals("k-span"))
                .extracting(place -> place.words().text())
                .containsExactly("cold.");
    }

    @Test
    void somebodyMaySayThoseWords() {
        Report report = Told.report(small().revised(1, "Ann: It said turn withdrawn, and the bread was late.").facts());
        assertThat(report.turnsWithdrawn()).isZero();
    }

    /// As coding-service tells it: with the incident beside them, which does not carry the code.
    @Test
    void moderatorsWordsThatPeopleCodedAreQuotedAsTheirsAndAreNobodysEvidence() {
        List<Fact> facts = small().facts()
                .stream()
                .map(fact -> spanned(fact, new Coding.Span(0, 0, 0, 9)))
                .toList();
        Report report = Told.report(facts);
        assertThat(report.places()).filteredOn(place -> place.coding().id().equals("k-span"))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.words().text()).isEqualTo("What abou");
                    assertThat(place.words().speaker()).isEqualTo("Mo");
                    assertThat(place.words().role()).isEqualTo(Role.MODERATOR);
                });
        Report without = Told.report(small().facts());
        assertThat(report.themes()).isEqualTo(without.themes());
        assertThat(report.outsideThemes()).isEqualTo(without.outsideThemes());
    }

    private static Fact spanOverTwoTurns(Fact fact) {
        return spanned(fact, new Coding.Span(1, 34, 2, 6));
    }

    private static Fact spanned(Fact fact, Coding.Span span) {
        if (!(fact instanceof Fact.PassageCoded coded)) {
            return fact;
        }
        var codings = new ArrayList<>(coded.codings().codings());
        Coding first = codings.getFirst();
        codings.add(new Coding("k-span", first.incident(), first.code(), 1, Status.HUMAN, "Rui",
                Optional.of(span)));
        return new Fact.PassageCoded(coded.study(), 1,
                new PassageCodings(1, coded.codings().passage(), 2, codings, coded.codings().uncoded()),
                coded.event());
    }

}
