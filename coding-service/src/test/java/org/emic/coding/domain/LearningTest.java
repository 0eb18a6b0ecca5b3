package org.emic.coding.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.emic.coding.domain.Lesson.Answer;
import org.emic.coding.domain.deductive.Wording;
import org.junit.jupiter.api.Test;

/// A study is analysed after the machine learnt from what people decided.
class LearningTest {

    /// What people see as one: subjects that nothing else has in common.
    private static final int[] KIND = {0, 1, 0, 1, 2, 3};
    private static final CodeId ONE = new CodeId("c-one");
    private static final CodeId OTHER = new CodeId("c-other");
    private static final List<CodeId> CODES = List.of(ONE, OTHER);

    private final Talk talk = new Talk(11);
    private final Map<IncidentId, Integer> subjects = new HashMap<>();
    private final List<Lesson> lessons = new ArrayList<>();

    /// So many incidents of six subjects, in turn; people told so many of the first ones of two kinds.
    private void talk(int incidents, int told) {
        for (int i = 0; i < incidents; i++) {
            int subject = i % KIND.length;
            talk.about(subject);
            subjects.put(talk.last().id(), subject);
            if (i < told && KIND[subject] < 2) {
                lessons.add(new Lesson(talk.last().id(), CODES.get(KIND[subject]),
                        i % 2 == 0 ? Answer.CONFIRMED : Answer.GIVEN));
            }
        }
    }

    private Analysis analysed(boolean only, List<OwnCode> codes) {
        Analysis analysis = Analysis.begin(Parameters.standard(), new WordsAsPhrases(),
                new OwnCodebook(codes, only, lessons));
        analysis.compare(talk.incidents());
        analysis.endTranscript(1);
        return analysis;
    }

    private static List<OwnCode> touched() {
        return List.of(new OwnCode(ONE, "one kind", "", true, Status.SUGGESTED, wording()),
                new OwnCode(OTHER, "", "what people say of it", true, Status.HUMAN, List.of()));
    }

    private static List<Wording> wording() {
        float[] vector = new float[Talk.DIMENSIONS];
        vector[31] = 1;
        return List.of(new Wording("one kind", vector));
    }

    private static List<CodeId> codes(Analysis analysis, Incident incident) {
        return analysis.codings()
                .stream()
                .filter(coding -> coding.incident().equals(incident.id()))
                .map(Coding::code)
                .toList();
    }

    private List<Incident> untold() {
        return talk.incidents()
                .stream()
                .filter(incident -> lessons.stream().noneMatch(lesson -> lesson.incident().equals(incident.id())))
                .toList();
    }

    private int kind(Incident incident) {
        return KIND[subjects.getOrDefault(incident.id(), 0)];
    }

    @Test
    void itSuggestsWhatPeopleWouldSayAndWouldNotHaveByItself() {
        talk(120, 36);

        Analysis analysis = analysed(false, touched());

        assertThat(untold()).filteredOn(incident -> kind(incident) < 2)
                .hasSizeGreaterThan(50)
                .allSatisfy(incident -> assertThat(codes(analysis, incident))
                        .containsExactly(CODES.get(kind(incident))));
        assertThat(analysis.codings()).filteredOn(coding -> coding.status() != Status.SUGGESTED).isEmpty();
        assertThat(analysis.codings()).filteredOn(coding -> CODES.contains(coding.code())).anySatisfy(
                coding -> assertThat(coding.ledger().confidence()).hasValueSatisfying(confidence -> {
                    assertThat(confidence.probability()).isPresent();
                    assertThat(confidence.offers()).containsExactlyInAnyOrder(ONE, OTHER);
                }));
        Analysis before = analysed(false, List.of());
        assertThat(talk.incidents().stream().filter(incident -> kind(incident) == 0)
                .flatMap(incident -> codes(before, incident).stream()).distinct()).hasSizeGreaterThan(1);
    }

    @Test
    void whatFitsNoLearntCodeIsComparedAsEver() {
        talk(120, 36);

        Analysis analysis = analysed(false, touched());

        assertThat(talk.incidents()).filteredOn(incident -> kind(incident) >= 2)
                .allSatisfy(incident -> assertThat(codes(analysis, incident)).hasSize(1)
                        .doesNotContainAnyElementsOf(CODES));
        assertThat(analysis.codebook()).filteredOn(code -> !CODES.contains(code.id())).hasSize(2)
                .allSatisfy(code -> assertThat(code.id()).isEqualTo(CodeId.foundedBy(code.founder(), 1)));
        assertThat(analysed(true, touched()).codebook()).extracting(Code::id).containsExactlyInAnyOrder(ONE, OTHER);
    }

    @Test
    void onlyWhatPeopleAgreedWithIsSuggestedAgain() {
        talk(120, 36);

        Analysis analysis = analysed(false, touched());

        for (Lesson lesson : lessons) {
            assertThat(analysis.codings()).filteredOn(coding -> coding.incident().equals(lesson.incident()))
                    .extracting(Coding::code)
                    .isEqualTo(lesson.answer() == Answer.CONFIRMED ? List.of(lesson.code()) : List.of());
        }
    }

    @Test
    void whatPeopleRejectedIsNotSuggestedAgain() {
        talk(120, 36);
        List<Incident> rejected = untold().stream().filter(incident -> kind(incident) == 0).limit(5).toList();
        rejected.forEach(incident -> lessons.add(new Lesson(incident.id(), ONE, Answer.REJECTED)));

        Analysis analysis = analysed(false, touched());

        assertThat(rejected).allSatisfy(incident -> assertThat(codes(analysis, incident)).doesNotContain(ONE));
    }

    @Test
    void aCodeIsTheSameCodeWhateverIsCalledOrDecidedAboutIt() {
        talk(120, 36);

        Coded coded = analysed(false, touched()).coded();

        assertThat(coded.learnt()).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(coded.unused()).isEmpty();
        Code one = coded.codes().stream().filter(code -> code.id().equals(ONE)).findFirst().orElseThrow();
        assertThat(one.label()).isEqualTo("one kind");
        assertThat(one.status()).isEqualTo(Status.SUGGESTED);
        assertThat(one.labels()).extracting(CandidateLabel::label).isNotEmpty().doesNotContain("one kind");
        Code other = coded.codes().stream().filter(code -> code.id().equals(OTHER)).findFirst().orElseThrow();
        assertThat(other.label()).isEqualTo(other.labels().getFirst().label());
        assertThat(other.status()).isEqualTo(Status.HUMAN);
        assertThat(other.definition()).isEmpty();
    }

    @Test
    void whatIsFoundAnewTakesTheIdOfNoLearntCode() {
        talk(120, 36);
        List<OwnCode> codes = new ArrayList<>(touched());
        List<CodeId> founded = talk.incidents().stream().map(incident -> CodeId.foundedBy(incident.id(), 1)).toList();
        founded.forEach(id -> codes.add(new OwnCode(id, "name " + id, "", true, Status.SUGGESTED, List.of())));

        Coded coded = analysed(false, codes).coded();

        assertThat(coded.codes()).extracting(Code::id).doesNotHaveDuplicates().doesNotContainAnyElementsOf(founded);
    }

    @Test
    void littleSaysNothingOfWhatFitsNoCode() {
        talk(60, 8);
        assertThat(lessons).hasSize(6);

        Analysis analysis = analysed(false, touched());

        assertThat(untold()).allSatisfy(
                incident -> assertThat(codes(analysis, incident)).isNotEmpty().doesNotContainAnyElementsOf(CODES));
    }

}
