package org.emic.coding.domain.brought;

import java.util.List;

/// Codings that people made.
///
/// @param places codings of the study's own talk; no words of it are kept
/// @param passages that show a code and stand in no document of the study
public record BroughtExamples(List<CodedPlace> places, List<ShownPassage> passages) {

    public BroughtExamples {
        places = List.copyOf(places);
        passages = List.copyOf(passages);
    }

}
