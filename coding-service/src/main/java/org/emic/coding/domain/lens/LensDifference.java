package org.emic.coding.domain.lens;

import java.util.List;

/// What is shown with the lens on and is not with it off: all that cites a lens. Codes and codings are the same either
/// way.
///
/// @param answers all that stand, also to other lenses and earlier versions
/// @param passages how many passages each concept points to
public record LensDifference(List<Answer> answers, List<ConceptCount> passages) {

    public LensDifference {
        answers = List.copyOf(answers);
        passages = List.copyOf(passages);
    }

    /// How many passages a concept points to.
    public record ConceptCount(String concept, int passages) {}

}
