package org.emic.ingest.domain.protection.pseudonyms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emic.ingest.domain.protection.finds.Kind;

/// A study's key: which name became which pseudonym. It grows with each transcript and never changes what it has, so
/// that a pseudonym once published stays. Whoever has it can undo the protection: it is stored encrypted, in
/// ingest-service alone, entry by entry. Immutable.
public final class Key {

    private record Name(Kind kind, String words) {}

    private final Map<Name, Entry> entries;
    private final List<Erased> erased;
    private final Set<String> taken = new HashSet<>();

    private Key(Map<Name, Entry> entries, List<Erased> erased) {
        this.entries = entries;
        this.erased = erased;
        erased.forEach(one -> {
            taken.add(one.bearer());
            taken.add(one.pseudonym());
        });
        entries.values().forEach(entry -> {
            taken.add(entry.bearer());
            taken.add(entry.pseudonym());
        });
    }

    /// One form of one name.
    ///
    /// @param kind person, place or organisation
    /// @param name the name as compared: folded tokens, a blank between them
    /// @param bearer the full pseudonym, the same for all forms of the name of one person
    /// @param pseudonym what stands in place of this form
    public record Entry(Kind kind, String name, String bearer, String pseudonym) {}

    /// A pseudonym whose name was erased. It stands in what was released, and is never given to somebody else.
    public record Erased(Kind kind, String bearer, String pseudonym) {}

    /// The key of a study of which nothing was protected yet.
    public static Key empty() {
        return new Key(Map.of(), List.of());
    }

    /// The key with these entries, as stored; of two for one name, the first counts.
    public static Key of(Collection<Entry> entries) {
        return of(entries, List.of());
    }

    /// The same of a study of which names were erased.
    public static Key of(Collection<Entry> entries, Collection<Erased> erased) {
        return new Key(Map.of(), List.copyOf(erased)).with(entries);
    }

    /// The key with further entries; names that it has keep what they have.
    public Key with(Collection<Entry> more) {
        Map<Name, Entry> all = new LinkedHashMap<>(entries);
        more.forEach(entry -> all.putIfAbsent(new Name(entry.kind(), entry.name()), entry));
        return new Key(all, erased);
    }

    /// The entry for a name, if the study has met it.
    public Optional<Entry> entry(Kind kind, List<String> words) {
        return Optional.ofNullable(entries.get(new Name(kind, String.join(" ", words))));
    }

    /// All entries, in the order in which they were added.
    public List<Entry> entries() {
        return new ArrayList<>(entries.values());
    }

    /// The pseudonyms whose names were erased.
    public List<Erased> erased() {
        return erased;
    }

    /// Whether somebody bears this pseudonym, in whole or in the form for a part of the name.
    public boolean isTaken(String pseudonym) {
        return taken.contains(pseudonym);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && key.entries.equals(entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    /// How many entries it has: names belong in no log.
    @Override
    public String toString() {
        return "Key with " + entries.size() + " entries";
    }
}
