package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Lists codes as others see them. A code is listed anew only where another incident has come to carry it.
final class CodeListing {

    private final Parameters parameters;
    private final List<Incident> incidents;
    private final Map<CodeId, Name> names;
    private final List<Entry> entries = new ArrayList<>();

    CodeListing(Parameters parameters, List<Incident> incidents, Map<CodeId, Name> names) {
        this.parameters = parameters;
        this.incidents = incidents;
        this.names = names;
    }

    /// From now on there are these codes, and nothing is known of who carries them.
    void begin(List<Category> categories) {
        entries.clear();
        categories.forEach(this::add);
    }

    void add(Category category) {
        entries.add(new Entry(category));
    }

    /// An incident, the latest so far that does, carries a code.
    void carried(int code, int number) {
        Entry entry = entries.get(code);
        entry.carriers.add(number);
        entry.listed = Optional.empty();
    }

    /// The numbers of the incidents that carry a code.
    List<Integer> carriers(int code) {
        return Collections.unmodifiableList(entries.get(code).carriers);
    }

    List<Code> codes() {
        List<Code> codes = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            Code code = entry.listed.orElseGet(() -> code(entry.category, entry.carriers));
            entry.listed = Optional.of(code);
            codes.add(code);
        }
        return Collections.unmodifiableList(codes);
    }

    private static final class Entry {

        private final Category category;
        private final List<Integer> carriers = new ArrayList<>();
        private Optional<Code> listed = Optional.empty();

        Entry(Category category) {
            this.category = category;
        }

    }

    private Code code(Category category, List<Integer> carrying) {
        Name name = Objects.requireNonNull(names.get(category.id()));
        Incident founder = incidents.get(category.founder());
        return new Code(category.id(), name.label(), name.origin(), Status.SUGGESTED, "", founder.id(),
                new First(founder.transcriptNumber(), founder.turn(), founder.start()), carrying.size(),
                speakers(carrying),
                Exemplars.among(category.members().stream().map(incidents::get).toList(), category.centre(),
                        parameters.exemplars()),
                name.candidates(), name.terms(), category.centre().clone());
    }

    private List<SpeakerCount> speakers(List<Integer> carrying) {
        return SpeakerCount.of(carrying.stream().map(number -> incidents.get(number).speaker()));
    }

}
