package org.emic.coding.domain.lens;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The lenses that come with Emic. A version stays as it is for as long as studies may cite it.
public final class BuiltInLenses {

    private final List<Edition> editions;

    /// @param editions in any order; of one lens, the last version in the order of their names is the newest
    public BuiltInLenses(List<Edition> editions) {
        this.editions = editions.stream()
                .sorted(Comparator.comparing((Edition edition) -> edition.lens().id().name())
                        .thenComparing(edition -> edition.lens().id().version()))
                .toList();
    }

    /// All of them, by name and version.
    public List<Edition> all() {
        return editions;
    }

    /// A version of a lens; the newest where none is named.
    public Optional<Edition> find(String name, Optional<String> version) {
        return editions.stream()
                .filter(edition -> edition.lens().id().name().equals(name))
                .filter(edition -> version.isEmpty() || version.get().equals(edition.lens().id().version()))
                .reduce((_, newer) -> newer);
    }

}
