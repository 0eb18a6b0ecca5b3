package org.emic.theme.domain.study;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.CodeId;
import org.emic.theme.domain.code.Rivalry;
import org.emic.theme.domain.study.Versions.Place;
import org.jspecify.annotations.Nullable;

/// The tables of one study, in memory.
final class InMemory implements Codebooks, Syntheses {

    final List<Synthesis> announced = new ArrayList<>();

    private int newest;
    private @Nullable Kept codebook;
    private @Nullable ShownThemes shown;
    private final List<GivenUp> givenUp = new ArrayList<>();

    ShownThemes shown() {
        return Optional.ofNullable(shown).orElseThrow();
    }

    @Override
    public Optional<Codebook> open(StudyId study, int analysis) {
        if (analysis < newest) {
            return Optional.empty();
        }
        if (analysis > newest || codebook == null) {
            if (newest > 0) {
                givenUp.clear();
            }
            newest = analysis;
            codebook = new Kept();
        }
        return Optional.of(codebook);
    }

    @Override
    public Optional<Codebook> newest(StudyId study) {
        return Optional.ofNullable(codebook);
    }

    @Override
    public void giveUp(StudyId study, GivenUp record) {
        givenUp.add(record);
    }

    @Override
    public void takeUp(StudyId study, String event) {
        givenUp.removeIf(record -> record.event().equals(event));
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

    private final class Kept implements Codebook {

        private final Map<CodeId, Code> codes = new TreeMap<>();
        private final Map<Integer, CodebookDelta> waiting = new TreeMap<>();
        private final Map<Place, CodedPassage> passages = new HashMap<>();
        private int version;
        private Optional<CodesCompleted> awaited = Optional.empty();
        private Optional<CodesCompleted> last = Optional.empty();

        @Override
        public int version() {
            return version;
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
            passages.merge(new Place(passage.transcript(), passage.passage()), passage,
                    (before, now) -> now.version() > before.version() ? now : before);
        }

        @Override
        public Map<Place, Integer> passages() {
            Map<Place, Integer> versions = new HashMap<>();
            passages.forEach((place, passage) -> versions.put(place, passage.version()));
            return versions;
        }

        @Override
        public List<Rivalry> rivalries(Collection<Place> of) {
            return passages.entrySet()
                    .stream()
                    .filter(entry -> of.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .flatMap(passage -> passage.rivalries().stream())
                    .sorted(Rivalry.CANONICAL)
                    .toList();
        }

        @Override
        public Optional<List<GivenUp>> explain(int missing) {
            return givenUp.size() < missing ? Optional.empty() : Optional.of(List.copyOf(givenUp.subList(0, missing)));
        }

        @Override
        public void await(CodesCompleted completed) {
            awaited = Optional.of(completed);
            last = awaited;
        }

        @Override
        public Optional<CodesCompleted> last() {
            return last;
        }

        @Override
        public void reopen() {
            awaited = last;
        }

        @Override
        public Optional<CodesCompleted> awaited() {
            return awaited;
        }

        @Override
        public void complete(CodesCompleted completed) {
            awaited = Optional.empty();
        }

    }

}
