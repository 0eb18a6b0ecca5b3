package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Made-up conversations: each incident is about one or two subjects, which are directions in space, and the same seed
/// gives the same talk.
final class Talk {

    static final int DIMENSIONS = 32;
    private static final List<String> WORDS = List.of("police interview", "missing salary", "court hearing",
            "school exams", "family visits", "nursing shelter", "border crossing", "sewing machine");
    private static final List<String> SPEAKERS = List.of("Ama", "Boma", "Cleo", "Dessa");

    private final Random random;
    private final List<Incident> incidents = new ArrayList<>();
    private int transcript = 1;
    private int turn;

    Talk(long seed) {
        random = new Random(seed);
    }

    Talk nextTranscript() {
        transcript++;
        turn = 0;
        return this;
    }

    /// Somebody says something about a subject.
    Talk about(int subject) {
        return says(SPEAKERS.get(random.nextInt(SPEAKERS.size())),
                "We spoke about the " + WORDS.get(subject) + " again",
                subject);
    }

    /// Somebody says something about two subjects at once.
    Talk about(int subject, int other) {
        return says(SPEAKERS.get(random.nextInt(SPEAKERS.size())),
                "The " + WORDS.get(subject) + " and the " + WORDS.get(other), subject, other);
    }

    Talk says(String speaker, String text, int... subjects) {
        double[] vector = new double[DIMENSIONS];
        for (int subject : subjects) {
            vector[subject] += 1;
        }
        double length = 0;
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] += random.nextGaussian() * 0.08;
            length += vector[d] * vector[d];
        }
        float[] unit = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            unit[d] = (float) (vector[d] / Math.sqrt(length));
        }
        incidents.add(new Incident(new IncidentId("i-%012x-%d-0".formatted(transcript, turn)), transcript, turn, 0,
                speaker, text, "en", unit));
        turn++;
        return this;
    }

    /// So many incidents of so many subjects, in mixed order.
    Talk mixed(int incidentCount, int subjects) {
        for (int i = 0; i < incidentCount; i++) {
            about(random.nextInt(subjects));
        }
        return this;
    }

    List<Incident> incidents() {
        return Collections.unmodifiableList(incidents);
    }

    Incident last() {
        return incidents.getLast();
    }

}
