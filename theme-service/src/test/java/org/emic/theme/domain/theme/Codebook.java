package org.emic.theme.domain.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.emic.theme.domain.code.Candidate;
import org.emic.theme.domain.code.Centre;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.CodeId;
import org.emic.theme.domain.code.Origin;
import org.emic.theme.domain.code.Place;
import org.emic.theme.domain.code.Status;
import org.emic.theme.domain.code.Term;
import org.emic.theme.domain.code.Voice;

/// Made-up codes for tests: subjects are directions in space, codes lie around them.
public final class Codebook {

    private static final int DIMENSIONS = 48;

    private final Random random;
    private final List<Code> codes = new ArrayList<>();

    private Codebook(long seed) {
        random = new Random(seed);
    }

    /// Without any code yet.
    public static Codebook of(long seed) {
        return new Codebook(seed);
    }

    /// A codebook with this many codes about each of so many subjects.
    public static List<Code> about(int subjects, int codesEach, double spread, long seed) {
        Codebook codebook = of(seed);
        for (int subject = 0; subject < subjects; subject++) {
            codebook.subject(subject, codesEach, spread);
        }
        return codebook.codes();
    }

    /// Adds codes about a subject.
    ///
    /// @param spread how far codes lie from their subject; 0 on it, 1 as far as anything
    public Codebook subject(int subject, int number, double spread) {
        float[] middle = direction(subject);
        for (int i = 0; i < number; i++) {
            float[] values = new float[DIMENSIONS];
            for (int d = 0; d < DIMENSIONS; d++) {
                values[d] = middle[d] + (float) (random.nextGaussian() * spread / Math.sqrt(DIMENSIONS));
            }
            int n = codes.size();
            codes.add(code(n, "doing thing %d of subject %d".formatted(n, subject), 3, values).voices("Ada", "Ben")
                    .terms("subject" + subject, "thing" + n)
                    .done());
        }
        return this;
    }

    /// Adds a code.
    public Codebook add(Code code) {
        codes.add(code);
        return this;
    }

    /// What was added, in order.
    public List<Code> codes() {
        return List.copyOf(codes);
    }

    /// A direction of its own for each subject; all share a part, as everything in one conversation does.
    public static float[] direction(int subject) {
        float[] direction = new float[DIMENSIONS];
        direction[0] = 1;
        direction[1 + subject] = 1;
        return direction;
    }

    /// A code to be described further: the n-th of the study.
    public static Description code(int n, String label, int incidents, float... centre) {
        return new Description(n, label, incidents, centre);
    }

    /// A code being described.
    public static final class Description {

        private final int n;
        private final String label;
        private final int incidents;
        private final float[] centre;
        private Status status = Status.SUGGESTED;
        private List<Voice> voices = List.of();
        private List<Term> terms = List.of();
        private List<Candidate> candidates = List.of();

        private Description(int n, String label, int incidents, float[] centre) {
            this.n = n;
            this.label = label;
            this.incidents = incidents;
            this.centre = centre.clone();
        }

        public Description status(Status now) {
            status = now;
            return this;
        }

        public Description voices(String... speakers) {
            voices = Arrays.stream(speakers).map(speaker -> new Voice(speaker, 1)).toList();
            return this;
        }

        public Description terms(String... words) {
            terms = IntStream.range(0, words.length).mapToObj(i -> new Term(words[i], 1.0 / (1 + i))).toList();
            return this;
        }

        public Description candidates(String... labels) {
            candidates = Arrays.stream(labels).map(text -> new Candidate(text, Origin.IN_VIVO, 1)).toList();
            return this;
        }

        public Code done() {
            return new Code(new CodeId("c-%012x".formatted(n)), label, Origin.CONSTRUCTED, status, new Place(1, n, 0),
                    incidents, voices, candidates, terms, Centre.of("test", centre));
        }

    }

}
