package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.emic.coding.domain.NearestCodes.Match;
import org.emic.coding.domain.graph.Pairs;
import org.emic.coding.domain.graph.Tiles;

/// Compares incidents with incidents and codes, and keeps what came out: the study's own categories.
final class Comparison implements Coder {

    private static final int CODES_AN_INCIDENT = 3;

    private final Naming naming;
    private final CodeListing listing;
    private final SpeakerNames people = new SpeakerNames();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final OpposedPairs opposed = new OpposedPairs(readings);
    private final List<List<Coding>> codings = new ArrayList<>();
    private final Map<CodeId, Name> names = new TreeMap<>();
    private final Parameters parameters;
    private final Pairs pairs = new Pairs();
    private final Reserved reserved;
    private List<Category> categories = new ArrayList<>();
    private NearestCodes nearest = new NearestCodes(categories);
    private Calibration calibration = Calibration.NONE;

    Comparison(Parameters parameters, Reserved reserved) {
        this.parameters = parameters;
        this.reserved = reserved;
        this.naming = new Naming(parameters, reserved.names());
        this.listing = new CodeListing(parameters, incidents, names);
    }

    /// Incidents compared with one another at once, as at a checkpoint.
    static Comparison of(List<Incident> incidents, List<Reading> readings, Parameters parameters,
            Reserved reserved) {
        Comparison comparison = new Comparison(parameters, reserved);
        comparison.incidents.addAll(incidents);
        comparison.readings.addAll(readings);
        incidents.forEach(incident -> {
            comparison.opposed.more();
            comparison.people.heard(incident.speaker());
            comparison.codings.add(List.of());
        });
        comparison.consolidate();
        return comparison;
    }

    @Override
    public List<Incident> incidents() {
        return Collections.unmodifiableList(incidents);
    }

    @Override
    public List<Coding> codings(int number) {
        return codings.get(number);
    }

    /// How near an incident is to the nearest category; -1 where there is none.
    double similarity(float[] vector) {
        return categories.stream().mapToDouble(category -> category.similarity(vector)).max().orElse(-1);
    }

    /// The incident joins the nearest code, or founds one where nothing fits.
    @Override
    public void compare(Incident incident, Reading reading) {
        int number = incidents.size();
        incidents.add(incident);
        readings.add(reading);
        opposed.more();
        people.heard(incident.speaker());
        float[] vector = incident.vector();
        List<Match> matches = nearest.look().at(vector, -1);
        Given given = matches.isEmpty() || !fits(matches.getFirst(), vector)
                ? found(number, matches)
                : joined(number, matches);
        Category own = given.codes().getFirst().category();
        if (!names.containsKey(own.id())) {
            names.put(own.id(), naming.nameOne(own, incidents, readings, people.parts(), names.values()));
        }
        List<Coding> its = new ArrayList<>();
        for (Match match : given.codes()) {
            its.add(coding(number, match, Ledgers.nearest(incidents, opposed, number, match.category()), given));
            listing.carried(match.code(), number);
        }
        codings.add(List.copyOf(its));
    }

    private Given found(int number, List<Match> others) {
        Incident founder = incidents.get(number);
        Category category = new Category(reserved.idOf(founder.id()), founder.vector().length);
        Category.Property property = category.join(number, founder.vector());
        categories.add(category);
        listing.add(category);
        Match own = new Match(categories.size() - 1, category, property, 1);
        nearest.changed(own.code(), property);
        return new Given(List.of(own), others.stream().findFirst().map(Match::rival));
    }

    private Given joined(int number, List<Match> matches) {
        Match own = matches.getFirst();
        Given given = given(own.code(), matches);
        nearest.changed(own.code(), own.category().join(number, incidents.get(number).vector()));
        return given;
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

    @Override
    public void consolidate() {
        if (incidents.isEmpty()) {
            return;
        }
        Consolidation consolidation = Consolidation.of(incidents.stream().map(Incident::vector).toList(),
                readings, pairs, parameters);
        int dimensions = incidents.getFirst().vector().length;
        Category.Property[] properties = new Category.Property[consolidation.properties().count()];
        Arrays.setAll(properties, any -> new Category.Property(dimensions));
        int[] own = new int[incidents.size()];
        List<Category> anew = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            int property = consolidation.properties().of(i);
            own[i] = consolidation.codes().of(property);
            if (own[i] == anew.size()) {
                anew.add(new Category(reserved.idOf(incidents.get(i).id()), dimensions));
            }
            anew.get(own[i]).add(i, incidents.get(i).vector(), properties[property]);
        }
        categories = anew;
        nearest = new NearestCodes(categories);
        calibration = consolidation.calibration();
        codeAll(own);
        names.clear();
        names.putAll(naming.nameAll(categories, incidents, readings, people.parts()));
    }

    private void codeAll(int[] own) {
        Given[] given = new Given[own.length];
        Tiles.inStretches(own.length, (from, end) -> {
            NearestCodes.Look look = nearest.look();
            for (int i = from; i < end; i++) {
                given[i] = given(own[i], look.at(incidents.get(i).vector(), own[i]));
            }
        });
        listing.begin(categories);
        for (int i = 0; i < given.length; i++) {
            for (Match match : given[i].codes()) {
                listing.carried(match.code(), i);
            }
        }
        Coding[][] all = new Coding[given.length][];
        Arrays.setAll(all, i -> new Coding[given[i].codes().size()]);
        for (int code = 0; code < categories.size(); code++) {
            List<Integer> carriers = listing.carriers(code);
            List<List<Nearest>> compared = Ledgers.nearest(incidents, opposed, carriers, categories.get(code));
            for (int c = 0; c < compared.size(); c++) {
                int i = carriers.get(c);
                int place = given[i].placeOf(code);
                all[i][place] = coding(i, given[i].codes().get(place), compared.get(c), given[i]);
            }
        }
        for (int i = 0; i < all.length; i++) {
            codings.set(i, List.of(all[i]));
        }
    }

    /// The incident's own code and those that say what is left of it, nearest first.
    private Given given(int own, List<Match> matches) {
        List<Match> codes = new ArrayList<>();
        matches.stream().filter(match -> match.code() == own).forEach(codes::add);
        Optional<Rival> rival = Optional.empty();
        for (Match match : matches) {
            if (match.code() == own) {
                continue;
            }
            if (codes.size() < CODES_AN_INCIDENT
                    && codes.stream().allMatch(code -> match.tellsBeyond(code, calibration.further()))) {
                codes.add(match);
            } else if (rival.isEmpty()) {
                rival = Optional.of(match.rival());
            }
        }
        codes.sort(Comparator.comparingDouble(Match::similarity).reversed());
        return new Given(codes, rival);
    }

    private Coding coding(int number, Match match, List<Nearest> compared, Given given) {
        IncidentId incident = incidents.get(number).id();
        CodeId code = match.category().id();
        return Coding.suggested(incident, code, match.similarity(), new Ledger(compared, given.rival()));
    }

    @Override
    public List<Code> codebook() {
        return listing.codes();
    }

    @Override
    public List<EmptyCode> unused() {
        return List.of();
    }

    /// @param rival the nearest code that was not given
    private record Given(List<Match> codes, Optional<Rival> rival) {

        int placeOf(int code) {
            int place = 0;
            while (codes.get(place).code() != code) {
                place++;
            }
            return place;
        }

    }

}
