package org.emic.coding.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.emic.coding.domain.CandidateLabel;
import org.emic.coding.domain.Code;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.CodebookChange;
import org.emic.coding.domain.Exemplar;
import org.emic.coding.domain.First;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Origin;
import org.emic.coding.domain.SpeakerCount;
import org.emic.coding.domain.Status;
import org.emic.coding.domain.Term;
import org.emic.coding.domain.study.Announcements.Told;
import org.emic.coding.domain.study.PassageRef;
import org.emic.coding.domain.study.Position;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.sample.HashedWords;
import org.emic.contracts.testkit.Contracts;
import org.emic.messaging.EventJson;
import org.emic.messaging.NewEvent;
import org.emic.messaging.Retraction;
import org.junit.jupiter.api.Test;

class AnnouncementsOutboxTest {

    private static final Position AT = new Position(new StudyId(new UUID(1, 1)), 3, new PassageRef(1, 1), 7, "key", 5);

    private final EventJson json = new EventJson();
    private final List<NewEvent> sent = new ArrayList<>();
    private final AnnouncementsOutbox outbox = new AnnouncementsOutbox(sent::add, new NothingToTakeBack(), topic -> {},
            json, new HashedWords());

    @Test
    void aLargeChangeIsToldInPartsWhoseVersionsFollowOneAnother() {
        List<CodebookChange> changes = IntStream.range(0, 700).mapToObj(AnnouncementsOutboxTest::founded).toList();
        List<Told> told = outbox.codebookChanged(AT, changes);
        assertThat(told).hasSizeGreaterThan(1);
        assertThat(told).extracting(Told::version)
                .containsExactlyElementsOf(IntStream.rangeClosed(6, 5 + told.size()).boxed().toList());
        assertThat(told.stream().flatMap(part -> part.changes().stream())).containsExactlyElementsOf(changes);
        assertThat(sent).hasSameSizeAs(told).allSatisfy(event -> {
            byte[] data = json.write(event.data());
            assertThat(data.length).isLessThan(512 * 1024);
            Contracts.validate(event.topic(), event.type(), data);
        });
    }

    @Test
    void endingsNameWhereTheCodeWentAndWhy() {
        CodeId other = new CodeId("c-bbbbbbbbbbbb");
        Code code = founded(1).code();
        outbox.codebookChanged(AT, List.of(new CodebookChange.Merged(code, other, "alike"),
                new CodebookChange.Folded(code, other, "thin"), new CodebookChange.Split(code, other, "two in one"),
                new CodebookChange.Retired(code)));
        byte[] data = json.write(sent.getFirst().data());
        Contracts.validate("emic.codes.v1", "CodebookChanged.v1", data);
        assertThat(new String(data, java.nio.charset.StandardCharsets.UTF_8))
                .contains("\"into\":\"c-bbbbbbbbbbbb\",\"reason\":\"alike\"", "out of c-bbbbbbbbbbbb: two in one");
    }

    @Test
    void nothingIsToldWhereNothingHappened() {
        assertThat(outbox.codebookChanged(AT, List.of())).isEmpty();
        assertThat(sent).isEmpty();
    }

    private static CodebookChange founded(int number) {
        IncidentId founder = new IncidentId("i-%012x-%d-0".formatted(number, number));
        return new CodebookChange.Founded(new Code(CodeId.foundedBy(founder, 1), "fearing the police " + number,
                Origin.IN_VIVO, Status.SUGGESTED, "", founder, new First(1, number, 0), 1,
                List.of(new SpeakerCount("Amina", 1)),
                List.of(new Exemplar(founder, Exemplar.Kind.BORDERLINE, 1.0000000001)),
                List.of(new CandidateLabel("fearing the police " + number, Origin.IN_VIVO, 0.5)),
                List.of(new Term("police", 1)), new float[384]));
    }

    private static final class NothingToTakeBack implements Retraction {

        @Override
        public int retract(String topic, Collection<String> keys) {
            return 0;
        }

        @Override
        public int retractBelow(String topic, String key, String field, int number) {
            return 0;
        }

    }

}
