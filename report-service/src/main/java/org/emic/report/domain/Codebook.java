package org.emic.report.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The codebook of an analysis, put together from its changes.
public final class Codebook {

    private final Map<CodeId, CodeStanding> standings;
    private final Set<Integer> versions;

    /// @param versions the versions whose changes arrived
    /// @param standings the newest standing of each code
    public Codebook(Collection<Integer> versions, Collection<CodeStanding> standings) {
        this.versions = Set.copyOf(versions);
        this.standings = standings.stream()
                .collect(Collectors.toUnmodifiableMap(standing -> standing.code().id(), Function.identity()));
    }

    /// Whether no version is missing below the highest.
    public boolean hasNoGap() {
        return version() == versions.size();
    }

    /// The highest version whose changes arrived; 0 if none.
    public int version() {
        return versions.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /// The code that stands for this one today: itself, or the one it was merged into, however often; empty where the
    /// codebook does not have it yet.
    public Optional<Code> today(CodeId id) {
        Set<CodeId> seen = new HashSet<>();
        CodeStanding standing = standings.get(id);
        while (standing != null && standing.into().isPresent() && seen.add(standing.code().id())) {
            standing = standings.get(standing.into().get());
        }
        return Optional.ofNullable(standing).map(CodeStanding::code);
    }

    /// The codes that were neither merged, folded nor retired, in order of their ids.
    public List<Code> live() {
        return standings.values()
                .stream()
                .filter(CodeStanding::live)
                .map(CodeStanding::code)
                .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
                .toList();
    }

}
