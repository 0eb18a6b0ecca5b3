package org.emic.coding.domain.deductive;

import java.util.ArrayList;
import java.util.List;
import org.emic.coding.domain.graph.Vectors;

/// How alike two texts are, by meaning and, less so, by spelling: a Gaussian of their distance (the radial basis function
/// of Schölkopf & Smola 2002, section 2.3), 1 for the same text. Incidents come first, in canonical order, then the
/// wordings of the codes.
final class Likeness {

    private static final double SPELLING = 0.4;
    private static final int PRIOR = 15;

    private final List<float[]> meanings = new ArrayList<>();
    private final List<Spelling.Pieces> spellings = new ArrayList<>();

    Likeness(List<Said> talk, List<Wording> wordings) {
        meanings.addAll(Surroundings.of(talk));
        Vectors codes = Vectors.of(wordings.stream().map(Wording::vector).toList()).centred(PRIOR);
        meanings.addAll(Surroundings.rows(codes));
        Spelling spelling = new Spelling(talk.stream().map(said -> said.wording().text()).toList());
        talk.forEach(said -> spellings.add(spelling.of(said.wording().text())));
        wordings.forEach(wording -> spellings.add(spelling.of(wording.text())));
    }

    double of(int a, int b) {
        double meaning = Vectors.dot(meanings.get(a), meanings.get(b));
        double spelling = spellings.get(a).cosine(spellings.get(b));
        return StrictMath.exp((meaning + SPELLING * spelling) / (1 + SPELLING) - 1);
    }

}
