package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.emic.coding.domain.graph.Pairs;

/// Codes with the codebook that a researcher brought or that people made, and compares what nothing of it fits with one
/// another, as [Comparison] does.
///
/// At a checkpoint the codebook is taught anew by all that people have coded so far, and every incident is coded by it.
/// What people brought is told as theirs. What they decided is applied to the suggestions afterwards: of that, only what
/// they had agreed with is suggested again, so that the decision finds it.
/// Between checkpoints an incident gets the nearest code that there is; that nothing fits is found at checkpoints only,
/// with all talk in view. What people coded has their codes and no others.
final class CodebookFirst implements Coder {

    private final OwnCodebook codebook;
    private final HumanCodings people;
    private final Lessons lessons;
    private final Parameters parameters;
    private final Pairs pairs = new Pairs();
    private final OwnNames own;
    private final Reserved reserved;
    private final List<Incident> incidents = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    /// None of what nothing in the codebook fits.
    private final List<List<Coding>> codings = new ArrayList<>();
    private final OpposedPairs opposed = new OpposedPairs(readings);
    private final SpeakerNames speakers = new SpeakerNames();
    /// Where what nothing fits stands among the others.
    private final Map<Integer, Integer> unfitting = new HashMap<>();
    private final Map<Integer, Confidence> refusals = new HashMap<>();
    private Map<CodeId, Name> names;
    private List<Category> categories = List.of();
    private Comparison others;

    CodebookFirst(OwnCodebook codebook, HumanCodings people, Parameters parameters) {
        this.codebook = codebook;
        this.people = people;
        this.parameters = parameters;
        lessons = Lessons.of(codebook);
        own = new OwnNames(codebook, parameters);
        reserved = new Reserved(own.reserved(),
                codebook.codes().stream().map(OwnCode::id).collect(Collectors.toSet()));
        names = own.plain();
        others = new Comparison(parameters, reserved);
    }

    @Override
    public void compare(Incident incident, Reading reading) {
        int number = incidents.size();
        incidents.add(incident);
        readings.add(reading);
        opposed.more();
        speakers.heard(incident.speaker());
        if (categories.isEmpty()) {
            categories = worded();
        }
        List<Given> given = byPeople(incident);
        if (!isRead(incident)) {
            given = nearest(incident);
            if (given.isEmpty() && !codebook.only()) {
                unfitting.put(number, others.incidents().size());
                others.compare(incident, reading);
            }
        }
        join(number, given);
        codings.add(coded(number, given));
    }

    /// Nothing where a category of the others is nearer.
    private List<Given> nearest(Incident incident) {
        Set<CodeId> rejected = rejected(incident);
        return categories.stream()
                .filter(category -> !rejected.contains(category.id()))
                .reduce((one, other) -> other.similarity(incident.vector()) > one.similarity(incident.vector())
                        ? other
                        : one)
                .filter(category -> codebook.only()
                        || category.similarity(incident.vector()) >= others.similarity(incident.vector()))
                .map(category -> List.of(Given.suggested(category, Optional.empty())))
                .orElse(List.of());
    }

    @Override
    public void consolidate() {
        if (incidents.isEmpty()) {
            return;
        }
        categories = worded();
        unfitting.clear();
        refusals.clear();
        Taught taught = new Taught(codebook, incidents, people, lessons);
        Optional<Charted> charted = isLearntAlone()
                ? Optional.of(new Charted(incidents, readings, this::isRead, pairs, parameters))
                : Optional.empty();
        List<List<Given>> given = new ArrayList<>();
        for (int i = 0; i < incidents.size(); i++) {
            Incident incident = incidents.get(i);
            List<Given> its = byPeople(incident);
            if (!isRead(incident)) {
                its = suggested(i, taught.suggest(i, rejected(incident)), charted);
            }
            join(i, its);
            given.add(its);
        }
        for (int i = 0; i < incidents.size(); i++) {
            codings.set(i, coded(i, given.get(i)));
        }
        List<Integer> rest = unfitting.keySet().stream().sorted().toList();
        others = Comparison.of(rest.stream().map(incidents::get).toList(), rest.stream().map(readings::get).toList(),
                parameters, reserved);
        names = own.heard(inUse(), incidents, readings, speakers.parts());
    }

    /// What people brought, or else what they agreed with.
    private List<Given> byPeople(Incident incident) {
        List<HumanCoding> brought = people.applying(incident.id());
        return brought.isEmpty()
                ? lessons.confirmed(incident.id())
                        .stream()
                        .map(code -> Given.suggested(category(code), Optional.empty()))
                        .toList()
                : brought.stream().map(coding -> Given.by(coding, category(coding.code()))).toList();
    }

    /// Whether a person has said what applies to it.
    private boolean isRead(Incident incident) {
        return !people.applying(incident.id()).isEmpty() || !lessons.standing(incident.id()).isEmpty();
    }

    private boolean isLearntAlone() {
        return !codebook.only() && codebook.codes().stream().allMatch(OwnCode::learnt);
    }

    private Set<CodeId> rejected(Incident incident) {
        Set<CodeId> rejected = new HashSet<>(people.rejected(incident.id()));
        rejected.addAll(lessons.rejected(incident.id()));
        return rejected;
    }

    /// Incidents that are coded later are compared with this one, also where its code is told by a decision only.
    private void join(int number, List<Given> given) {
        Incident incident = incidents.get(number);
        Set<Category> joined = new LinkedHashSet<>();
        given.forEach(one -> joined.add(one.category()));
        lessons.standing(incident.id()).forEach(code -> joined.add(category(code)));
        joined.forEach(category -> category.join(number, incident.vector()));
    }

    /// Nothing where new categories are wanted and no code fits.
    private List<Given> suggested(int number, Suggested suggested, Optional<Charted> charted) {
        List<Given> given = suggested.applying()
                .stream()
                .map(offer -> Given.suggested(categories.get(offer.code()), Optional.of(suggested.of(offer))))
                .toList();
        boolean foreign = charted.filter(known -> !known.has(number)).isPresent();
        if (codebook.only() || suggested.fits() && !foreign && !given.isEmpty()) {
            return given;
        }
        unfitting.put(number, unfitting.size());
        refusals.put(number, suggested.ofNone());
        return List.of();
    }

    private List<Coding> coded(int number, List<Given> given) {
        Incident incident = incidents.get(number);
        Optional<Rival> rival = given.isEmpty() ? Optional.empty() : rival(incident, given);
        return given.stream()
                .map(one -> new Coding(CodingId.of(incident.id(), one.category().id()), incident.id(),
                        one.category().id(), one.category().similarity(incident.vector()),
                        new Ledger(Ledgers.nearest(incidents, opposed, number, one.category()), rival,
                                one.confidence()),
                        one.status(), one.coder(), Optional.empty()))
                .sorted(Comparator.comparingDouble(Coding::similarity).reversed())
                .toList();
    }

    private Optional<Rival> rival(Incident incident, List<Given> given) {
        List<Category> taken = given.stream().map(Given::category).toList();
        return inUse().stream()
                .filter(category -> !taken.contains(category))
                .map(category -> new Rival(category.id(), category.similarity(incident.vector())))
                .reduce((one, other) -> other.similarity() > one.similarity() ? other : one);
    }

    /// A category for each code, in the codebook's order, known by its wordings and without an incident.
    private List<Category> worded() {
        int dimensions = incidents.getFirst().vector().length;
        List<Category> fresh = new ArrayList<>();
        for (OwnCode code : codebook.codes()) {
            Category category = new Category(code.id(), dimensions);
            code.wordings().forEach(wording -> category.worded(wording.vector()));
            fresh.add(category);
        }
        return fresh;
    }

    private Category category(CodeId code) {
        return categories.stream().filter(category -> category.id().equals(code)).findFirst().orElseThrow();
    }

    private List<Category> inUse() {
        return categories.stream().filter(category -> !category.members().isEmpty()).toList();
    }

    @Override
    public List<Incident> incidents() {
        return Collections.unmodifiableList(incidents);
    }

    /// What nothing fits has the codings of the others, with what the codebook would have offered.
    @Override
    public List<Coding> codings(int number) {
        Integer place = unfitting.get(number);
        return place == null
                ? codings.get(number)
                : others.codings(place)
                        .stream()
                        .map(coding -> coding.refusedWith(Optional.ofNullable(refusals.get(number))))
                        .toList();
    }

    @Override
    public List<Code> codebook() {
        Map<CodeId, OwnCode> ours = codebook.codes()
                .stream()
                .collect(Collectors.toMap(OwnCode::id, Function.identity()));
        List<Code> codes = new ArrayList<>();
        listing().codes()
                .stream()
                .filter(code -> code.incidents() > 0)
                .forEach(code -> codes.add(Objects.requireNonNull(ours.get(code.id())).owned(code)));
        codes.addAll(others.codebook());
        codes.sort(Comparator.comparing(Code::first));
        return List.copyOf(codes);
    }

    private CodeListing listing() {
        List<Category> inUse = inUse();
        Map<CodeId, Integer> places = new HashMap<>();
        inUse.forEach(category -> places.put(category.id(), places.size()));
        CodeListing listing = new CodeListing(parameters, incidents, names);
        listing.begin(inUse);
        for (int i = 0; i < codings.size(); i++) {
            for (Coding coding : codings.get(i)) {
                listing.carried(Objects.requireNonNull(places.get(coding.code())), i);
            }
        }
        return listing;
    }

    @Override
    public List<EmptyCode> unused() {
        Set<CodeId> used = inUse().stream().map(Category::id).collect(Collectors.toSet());
        return codebook.codes()
                .stream()
                .filter(code -> !code.learnt() && !used.contains(code.id()))
                .map(code -> new EmptyCode(code.id(), code.name(), Status.HUMAN, code.definition()))
                .toList();
    }

}
