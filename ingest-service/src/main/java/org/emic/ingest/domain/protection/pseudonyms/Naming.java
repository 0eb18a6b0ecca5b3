package org.emic.ingest.domain.protection.pseudonyms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.names.Folded;
import org.emic.ingest.domain.protection.names.NameWords;

/// Gives each name of a transcript its pseudonym. Forms of one name lead to one person: *Maria Lopez*, *Ms Lopez*,
/// *Maria*. Where a form fits several people, it gets a pseudonym of its own, which says no more than the transcript.
public final class Naming {

    private final Key before;
    private final Map<String, Key.Entry> added = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Pseudonyms pseudonyms;
    private final Set<String> realNames = new HashSet<>();
    private final Bearers bearers;
    private final List<String> refused = new ArrayList<>();

    /// @param key the study's key so far
    /// @param pseudonyms where new ones come from
    public Naming(Key key, Pseudonyms pseudonyms) {
        this.before = key;
        this.pseudonyms = pseudonyms;
        this.bearers = new Bearers(key);
    }

    /// A name as it was found.
    public record Named(Kind kind, String text) {}

    /// Names the people of the roster and all that was found.
    ///
    /// @return the key with all of them
    public Key name(People roster, Collection<Named> found) {
        before.entries().forEach(entry -> learn(List.of(entry.name().split(" "))));
        roster.people().forEach(person -> learn(NameWords.of(Kind.PERSON, person.name())));
        found.forEach(name -> learn(NameWords.of(name.kind(), name.text())));
        found.forEach(name -> realNames.add(Folded.of(name.text())));
        roster.people().forEach(this::nameRostered);
        Set<Named> distinct = new LinkedHashSet<>(found);
        distinct.stream()
                .sorted(Comparator.comparing(name -> -NameWords.calls(NameWords.of(name.kind(), name.text())).size()))
                .forEach(this::nameFound);
        return before.with(added.values());
    }

    /// Pseudonyms of the roster that were not given because somebody in the study bears a part of them as a name.
    public List<String> refused() {
        return List.copyOf(refused);
    }

    private void learn(List<String> words) {
        realNames.addAll(words);
        realNames.add(String.join(" ", words));
    }

    private void nameRostered(People.Person person) {
        List<String> words = NameWords.of(Kind.PERSON, person.name());
        if (words.isEmpty()) {
            return;
        }
        if (entry(Kind.PERSON, words).isEmpty()) {
            List<String> whom = bearers.whom(words);
            boolean wasMet = whom.size() == 1 && words.size() > 1 && bearers.fullName(whom.getFirst()).size() == 1;
            add(Kind.PERSON, words, wasMet ? whom.getFirst() : wanted(person).orElseGet(() -> fresh(Kind.PERSON)));
        }
        entry(Kind.PERSON, words).ifPresent(entry -> bearers.enrol(entry.bearer()));
    }

    private Optional<String> wanted(People.Person person) {
        return person.pseudonym().filter(wanted -> {
            boolean real = NameWords.of(Kind.PERSON, wanted).isEmpty() || isTaken(wanted)
                    || NameWords.calls(NameWords.of(Kind.PERSON, wanted)).stream().anyMatch(realNames::contains);
            if (real) {
                refused.add(wanted);
            }
            return !real;
        });
    }

    private void nameFound(Named name) {
        List<String> words = NameWords.of(name.kind(), name.text());
        if (words.isEmpty()) {
            words = List.of(Folded.of(name.text()));
        }
        if (entry(name.kind(), words).isPresent()) {
            return;
        }
        List<String> whom = name.kind() == Kind.PERSON ? bearers.whom(words) : List.of();
        add(name.kind(), words, whom.size() == 1 ? whom.getFirst() : fresh(name.kind()));
    }

    private String fresh(Kind kind) {
        return pseudonyms.fresh(kind, candidate -> isTaken(candidate) || realNames.contains(Folded.of(candidate)));
    }

    private void add(Kind kind, List<String> words, String bearer) {
        if (kind == Kind.PERSON) {
            bearers.add(bearer, words);
        }
        Key.Entry entry = new Key.Entry(kind, String.join(" ", words), bearer,
                kind == Kind.PERSON ? form(words, bearer) : bearer);
        added.put(kind.word() + ' ' + entry.name(), entry);
        taken.add(entry.bearer());
        taken.add(entry.pseudonym());
    }

    private Optional<Key.Entry> entry(Kind kind, List<String> words) {
        return before.entry(kind, words)
                .or(() -> Optional.ofNullable(added.get(kind.word() + ' ' + String.join(" ", words))));
    }

    private boolean isTaken(String pseudonym) {
        return before.isTaken(pseudonym) || taken.contains(pseudonym);
    }

    /// The form of a pseudonym that answers to the form of the name: first for first, last for last.
    private String form(List<String> words, String bearer) {
        String[] parts = bearer.split(" ");
        List<String> full = NameWords.calls(bearers.fullName(bearer));
        List<String> calls = NameWords.calls(words);
        boolean neutral = parts.length < 2 || Character.isDigit(parts[parts.length - 1].charAt(0));
        if (neutral || calls.size() != 1 || full.size() < 2) {
            return bearer;
        }
        return calls.getFirst().equals(full.getLast())
                ? parts[parts.length - 1]
                : calls.getFirst().equals(full.getFirst()) ? parts[0] : bearer;
    }
}
