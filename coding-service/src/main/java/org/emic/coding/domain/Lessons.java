package org.emic.coding.domain;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.emic.coding.domain.Lesson.Answer;

/// What people decided about the incidents of a study, by incident.
final class Lessons {

    private static final Set<Answer> STANDING = Set.of(Answer.CONFIRMED, Answer.GIVEN);

    private final Map<IncidentId, List<Lesson>> lessons;

    private Lessons(Map<IncidentId, List<Lesson>> lessons) {
        this.lessons = lessons;
    }

    /// Those about codes of the codebook.
    static Lessons of(OwnCodebook codebook) {
        Set<CodeId> codes = codebook.codes().stream().map(OwnCode::id).collect(Collectors.toSet());
        Map<IncidentId, List<Lesson>> lessons = new HashMap<>();
        codebook.lessons()
                .stream()
                .filter(lesson -> codes.contains(lesson.code()))
                .collect(Collectors.groupingBy(Lesson::incident))
                .forEach(lessons::put);
        return new Lessons(lessons);
    }

    /// The codes for which people stand: they read the incident, and the machine suggests no other ones for it.
    Set<CodeId> standing(IncidentId incident) {
        return codes(incident, STANDING);
    }

    /// Those among them that were suggested, and are suggested again.
    Set<CodeId> confirmed(IncidentId incident) {
        return codes(incident, Set.of(Answer.CONFIRMED));
    }

    /// The codes that are not suggested again.
    Set<CodeId> rejected(IncidentId incident) {
        return codes(incident, Set.of(Answer.REJECTED));
    }

    private Set<CodeId> codes(IncidentId incident, Set<Answer> answers) {
        Set<CodeId> codes = new LinkedHashSet<>();
        lessons.getOrDefault(incident, List.of())
                .stream()
                .filter(lesson -> answers.contains(lesson.answer()))
                .forEach(lesson -> codes.add(lesson.code()));
        return codes;
    }

}
