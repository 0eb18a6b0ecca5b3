package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Compares incidents with incidents and codes, and keeps what came out.
final class Comparison {

    private static final int CODES_AN_INCIDENT = 3;

    private final Parameters parameters;
    private final Naming naming;
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<List<Coding>> codings = new ArrayList<>();
    private final Map<CodeId, Name> names = new TreeMap<>();
    private List<Category> categories = new ArrayList<>();
    private Calibration calibration = Calibration.NONE;

    Comparison(Parameters parameters) {
        this.parameters = parameters;
        this.naming = new Naming(parameters);
    }

    /// The incidents that have something to code.
    List<Incident> incidents() {
        return incidents;
    }

    List<Category> categories() {
        return Collections.unmodifiableList(categories);
    }

    List<Coding> codingsFrom(int number) {
        return codings.subList(number, codings.size()).stream().flatMap(List::stream).toList();
    }

    /// Between checkpoints: the incident joins the nearest code, or founds one where nothing fits.
    void compare(Incident incident, Reading reading) {
        int number = incidents.size();
        incidents.add(incident);
        readings.add(reading);
        float[] vector = incident.vector();
        List<Match> matches = matches(vector, categories);
        if (!matches.isEmpty() && fits(matches.getFirst(), vector)) {
            matches.getFirst().category().join(number, vector);
        } else {
            Category founded = new Category(CodeId.foundedBy(incident.id(), 1), vector.length);
            founded.join(number, vector);
            categories.add(founded);
            matches.addFirst(new Match(founded, 1));
            names.put(founded.id(), naming.nameOne(founded, incidents, readings, names.values()));
        }
        codings.add(code(number, matches));
    }

    private boolean fits(Match match, float[] vector) {
        if (match.similarity() >= calibration.fits()) {
            return true;
        }
        return match.category()
                .members()
                .stream()
                .skip(Math.max(0, match.category().members().size() - Ledgers.COMPARED))
                .anyMatch(member -> Similarity.of(incidents.get(member).vector(), vector) >= calibration.near());
    }

    /// At a checkpoint: everything so far is compared anew.
    void consolidate() {
        if (incidents.isEmpty()) {
            return;
        }
        Consolidation consolidation = Consolidation.of(incidents.stream().map(Incident::vector).toList(),
                readings, parameters);
        int dimensions = incidents.getFirst().vector().length;
        Category.Property[] properties = new Category.Property[consolidation.properties().count()];
        Arrays.setAll(properties, any -> new Category.Property(dimensions));
        Category[] own = new Category[incidents.size()];
        List<Category> anew = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            int property = consolidation.properties().of(i);
            int code = consolidation.codes().of(property);
            if (code == anew.size()) {
                anew.add(new Category(CodeId.foundedBy(incidents.get(i).id(), 1), dimensions));
            }
            own[i] = anew.get(code);
            own[i].add(i, incidents.get(i).vector(), properties[property]);
        }
        categories = anew;
        calibration = consolidation.calibration();
        for (int i = 0; i < incidents.size(); i++) {
            codings.set(i, code(i, own[i], matches(incidents.get(i).vector(), categories)));
        }
        names.clear();
        names.putAll(naming.nameAll(categories, incidents, readings));
    }

    private List<Coding> code(int number, List<Match> matches) {
        return code(number, matches.getFirst().category(), matches);
    }

    /// The incident's own code and those that apply as well, with what they were compared with.
    private List<Coding> code(int number, Category own, List<Match> matches) {
        double mine = matches.stream()
                .filter(match -> match.category() == own)
                .findFirst()
                .orElseThrow()
                .similarity();
        List<Match> given = new ArrayList<>();
        Optional<Rival> rival = Optional.empty();
        for (Match match : matches) {
            boolean applies = match.category() == own || (given.size() < CODES_AN_INCIDENT
                    && mine - match.similarity() <= calibration.tie() && match.similarity() >= calibration.applies());
            if (applies) {
                given.add(match);
            } else if (rival.isEmpty()) {
                rival = Optional.of(new Rival(match.category().id(), match.similarity()));
            }
        }
        Optional<Rival> next = rival;
        Incident incident = incidents.get(number);
        return given.stream()
                .map(match -> Coding.suggested(incident.id(), match.category().id(), match.similarity(),
                        new Ledger(Ledgers.nearest(incidents, readings, number, match.category()), next)))
                .toList();
    }

    private static List<Match> matches(float[] vector, List<Category> categories) {
        List<Match> matches = new ArrayList<>(categories.size() + 1);
        for (Category category : categories) {
            matches.add(new Match(category, category.similarity(vector)));
        }
        matches.sort(Comparator.comparingDouble(Match::similarity).reversed());
        return matches;
    }

    List<Code> codebook() {
        return new CodeListing(parameters, incidents, categories, names, codings).codes();
    }

    /// How near an incident is to a code.
    private record Match(Category category, double similarity) {}

}
