package org.emic.theme.domain.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.CodeId;
import org.emic.theme.domain.code.Rivalry;
import org.jspecify.annotations.Nullable;

/// The tables of one study, in memory.
final class InMemory implements Codebooks, Syntheses {

    final List<Synthesis> announced = new ArrayList<>();

    private int newest;
    private @Nullable Kept codebook;
    private @Nullable ShownThemes shown;

    ShownThemes shown() {
        return Optional.ofNullable(shown).orElseThrow();
    }

    @Override
    public Optional<Codebook> open(StudyId study, int analysis) {
        if (analysis < newest) {
            return Optional.empty();
        }
        if (analysis > newest || codebook == null) {
            newest = analysis;
            codebook = new Kept();
        }
        return Optional.of(codebook);
    }

    @Override
    public void keep(StudyId study, ShownThemes themes) {
        shown = themes;
    }

    @Override
    public Optional<ShownThemes> find(StudyId study) {
        return Optional.ofNullable(shown);
    }

    @Override
    public Optional<Progress> progress(StudyId study) {
        return Optional.empty();
    }

    private static final class Kept implements Codebook {

        private final Map<CodeId, Code> codes = new TreeMap<>();
        private final Map<Integer, CodebookDelta> waiting = new TreeMap<>();
        private final Map<List<Integer>, CodedPassage> passages = new HashMap<>();
        private int version;
        private int completedThrough;
        private Optional<CodesCompleted> awaited = Optional.empty();

        @Override
        public int version() {
            return version;
        }

        @Override
        public int completedThrough() {
            return completedThrough;
        }

        @Override
        public void putAside(CodebookDelta delta) {
            waiting.putIfAbsent(delta.version(), delta);
        }

        @Override
        public boolean applyNext() {
            CodebookDelta next = waiting.remove(version + 1);
            if (next == null) {
                return false;
            }
            version++;
            for (CodebookChange change : next.changes()) {
                switch (change) {
                    case CodebookChange.Stands stands -> codes.put(stands.code().id(), stands.code());
                    case CodebookChange.Ended ended -> codes.remove(ended.code());
                }
            }
            return true;
        }

        @Override
        public boolean hasGap() {
            return !waiting.isEmpty();
        }

        @Override
        public List<Code> codes() {
            return codes.values().stream().sorted(Code.CANONICAL).toList();
        }

        @Override
        public void keep(CodedPassage passage) {
            passages.merge(List.of(passage.transcript(), passage.passage()), passage,
                    (before, now) -> now.version() > before.version() ? now : before);
        }

        @Override
        public int passages() {
            return passages.size();
        }

        @Override
        public List<Rivalry> rivalries() {
            return passages.values()
                    .stream()
                    .flatMap(passage -> passage.rivalries().stream())
                    .sorted(Rivalry.CANONICAL)
                    .toList();
        }

        @Override
        public void await(CodesCompleted completed) {
            if (awaited.isEmpty() || awaited.get().through() < completed.through()) {
                awaited = Optional.of(completed);
            }
        }

        @Override
        public Optional<CodesCompleted> awaited() {
            return awaited;
        }

        @Override
        public void complete(CodesCompleted completed) {
            completedThrough = completed.through();
            awaited = Optional.empty();
        }

    }

}
