package org.emic.ingest.domain.versions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emic.ingest.domain.participants.Participant;
import org.emic.ingest.domain.participants.Roster;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.names.NameWords;
import org.emic.ingest.domain.protection.pseudonyms.Key;

/// Somebody of a study, by all that is known of them here.
///
/// @param asked the name by which somebody asks for them
/// @param rostered their row of the roster
/// @param entries their names in the study's key
record Somebody(String asked, Optional<Participant> rostered, List<Key.Entry> entries) {

    Somebody {
        entries = List.copyOf(entries);
    }

    /// Whoever is called so.
    ///
    /// @param asked a label as it stands in released transcripts, or a real name of the roster
    static Somebody of(String asked, Roster roster, Key key) {
        List<Key.Entry> people = key.entries().stream().filter(entry -> entry.kind() == Kind.PERSON).toList();
        Set<String> bearers = new HashSet<>();
        people.stream().map(Key.Entry::bearer).filter(bearer -> Participant.isSame(bearer, asked))
                .forEach(bearers::add);
        Optional<Participant> named = roster.named(asked);
        named.flatMap(one -> key.entry(Kind.PERSON, NameWords.of(Kind.PERSON, one.name())))
                .ifPresent(entry -> bearers.add(entry.bearer()));
        List<Key.Entry> entries = people.stream().filter(entry -> bearers.contains(entry.bearer())).toList();
        Optional<Participant> rostered = named.or(() -> roster.participants()
                .stream()
                .filter(one -> bears(one, asked, entries))
                .findFirst());
        return new Somebody(asked, rostered, entries);
    }

    private static boolean bears(Participant one, String asked, List<Key.Entry> entries) {
        String words = String.join(" ", NameWords.of(Kind.PERSON, one.name()));
        return one.pseudonym().filter(pseudonym -> Participant.isSame(pseudonym, asked)).isPresent()
                || entries.stream().anyMatch(entry -> entry.name().equals(words));
    }

    /// Whether a turn with this label is theirs.
    boolean isCalled(String label) {
        return Participant.isSame(label, asked) || rostered.filter(one -> one.isCalled(label)).isPresent()
                || entries.stream().anyMatch(entry -> Participant.isSame(entry.bearer(), label));
    }

    /// Their full pseudonyms in the study's key.
    Set<String> bearers() {
        return entries.stream().map(Key.Entry::bearer).collect(Collectors.toSet());
    }

    /// All names by which others may mention them, real ones and pseudonyms.
    List<String> names() {
        List<String> names = new ArrayList<>(realNames());
        rostered.flatMap(Participant::pseudonym).ifPresent(names::add);
        entries.forEach(entry -> names.addAll(List.of(entry.bearer(), entry.pseudonym())));
        return names.stream().distinct().toList();
    }

    /// Whether words are a part of one of their real names.
    boolean isNamedBy(String words) {
        List<String> called = NameWords.of(Kind.PERSON, words);
        return !called.isEmpty() && realNames().stream()
                .anyMatch(name -> NameWords.of(Kind.PERSON, name).containsAll(called));
    }

    private List<String> realNames() {
        return Stream.concat(Stream.of(asked),
                Stream.concat(rostered.map(Participant::name).stream(), entries.stream().map(Key.Entry::name)))
                .distinct()
                .toList();
    }
}
