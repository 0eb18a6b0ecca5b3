package org.emic.coding.jdbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.emic.coding.domain.Coding;
import org.springframework.stereotype.Component;

/// Suggested codings of passages that were read before, by the digest over them: each decision looks at all of a study.
/// What has the same digest is the same, so nothing here can be out of date. Thread-safe.
@Component
final class KeptCodings {

    /// Those of a study of 100,000 incidents, some 80 MiB. What was not used for longest goes first.
    private static final int MOST = 120_000;

    private final SequencedMap<String, List<Coding>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    synchronized Optional<List<Coding>> of(String digest) {
        return Optional.ofNullable(kept.get(digest));
    }

    synchronized void keep(String digest, List<Coding> codings) {
        if (kept.putIfAbsent(digest, codings) == null) {
            size += codings.size();
        }
        while (size > MOST) {
            size -= kept.pollFirstEntry().getValue().size();
        }
    }

}
