package org.emic.coding.jdbc;

import java.lang.ref.SoftReference;
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

    /// Those of a study of 100,000 incidents, some 80 MiB, which go where memory is needed for something else. What was not
    /// used for longest goes first.
    private static final int MOST = 120_000;

    private final SequencedMap<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);
    private int size;

    private record Kept(int size, SoftReference<List<Coding>> codings) {}

    synchronized Optional<List<Coding>> of(String digest) {
        return Optional.ofNullable(kept.get(digest)).flatMap(found -> Optional.ofNullable(found.codings().get()));
    }

    synchronized void keep(String digest, List<Coding> codings) {
        Kept last = kept.put(digest, new Kept(codings.size(), new SoftReference<>(codings)));
        size += codings.size() - (last == null ? 0 : last.size());
        while (size > MOST) {
            size -= kept.pollFirstEntry().getValue().size();
        }
    }

}
