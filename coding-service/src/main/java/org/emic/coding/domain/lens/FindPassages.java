package org.emic.coding.domain.lens;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.emic.coding.domain.reading.Slice;
import org.emic.coding.domain.study.StudyId;

/// Finds passages to read with a lens, across all incidents of a study.
public final class FindPassages {

    private final SpokenWords words;

    public FindPassages(SpokenWords words) {
        this.words = words;
    }

    /// Some passages of each concept, in canonical order.
    ///
    /// @param from place of the first of each concept, from 0
    /// @param most how many at most of each concept
    public PassagesFound of(StudyId study, Lens lens, int from, int most) {
        Looking looking = new Looking(lens, from, most);
        words.each(study, looking::at);
        return looking.found();
    }

    /// One look through a study.
    private static final class Looking {

        private final Lens lens;
        private final CueFinder finder;
        private final int from;
        private final int most;
        private final List<List<Passage>> kept;
        private final int[] totals;
        private int read;
        private int unread;

        Looking(Lens lens, int from, int most) {
            this.lens = lens;
            this.finder = new CueFinder(lens);
            this.from = from;
            this.most = most;
            this.kept = lens.concepts().stream().<List<Passage>>map(_ -> new ArrayList<>()).toList();
            this.totals = new int[lens.concepts().size()];
        }

        void at(Spoken spoken) {
            if (!finder.reads(spoken.lang())) {
                unread++;
                return;
            }
            read++;
            List<List<Found>> found = finder.in(spoken.quote().text());
            for (int concept = 0; concept < found.size(); concept++) {
                if (!found.get(concept).isEmpty()) {
                    keep(concept, spoken, found.get(concept));
                }
            }
        }

        private void keep(int concept, Spoken spoken, List<Found> found) {
            int place = totals[concept]++;
            if (place >= from && place - from < most) {
                int start = spoken.quote().start();
                kept.get(concept)
                        .add(new Passage(spoken.quote(), found.stream().map(one -> one.movedBy(start)).toList()));
            }
        }

        PassagesFound found() {
            List<ConceptReading> concepts = IntStream.range(0, totals.length)
                    .mapToObj(place -> new ConceptReading(place, lens.concepts().get(place),
                            new Slice<>(kept.get(place), from, totals[place])))
                    .toList();
            return new PassagesFound(concepts, read, unread);
        }

    }

}
