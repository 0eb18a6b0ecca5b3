package org.emic.coding.domain.lens;

import java.util.List;
import java.util.Optional;

/// A lens as its file says it.
///
/// @param language of its cue phrases, a BCP 47 tag; where it is left out they are looked for in every language, in the
///        very forms in which they are written
/// @param sources where its concepts come from, as references
public record Lens(LensVersion id, Optional<String> language, String description, List<Concept> concepts,
        List<Question> questions, List<String> sources) {

    public Lens {
        concepts = List.copyOf(concepts);
        questions = List.copyOf(questions);
        sources = List.copyOf(sources);
    }

    /// One of its questions, by id.
    public Optional<Question> question(String questionId) {
        return questions.stream().filter(question -> question.id().equals(questionId)).findFirst();
    }

}
