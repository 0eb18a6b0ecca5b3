package org.emic.coding.domain.stance;

import java.util.Map;
import java.util.Map.Entry;

/// A word that says what a clause is about.
///
/// @param key its basic form
/// @param role what it is in the clause
/// @param weight how much it says: 1 for what is done, by whom and to whom, half as much for circumstances
/// @param qualifies the basic form of the noun before which it stands as an adjective; empty if none
/// @param senses the concepts that it stands for, each with 1, or -1 where it stands for the contrary
/// @param valence whether it speaks for (1) or against (-1) what it is said of
record Term(String key, Role role, double weight, String qualifies, Map<String, Integer> senses, int valence) {

    /// What a word is in its clause.
    enum Role {
        /// Of whom something is said.
        SUBJECT,
        /// What is said.
        PREDICATE,
        /// What else belongs to it.
        OTHER
    }

    Term {
        senses = Map.copyOf(senses);
    }

    /// Whether it is what the verb of the clause asks for.
    boolean object() {
        return role == Role.OTHER && weight == 1 && qualifies.isEmpty();
    }

    Term as(Role other) {
        return new Term(key, other, weight, qualifies, senses, valence);
    }

    /// How two words stand to one another.
    enum Likeness {
        SAME, CONTRARY,
        /// The one speaks for what the other speaks against.
        JUDGED, NONE
    }

    Likeness to(Term other) {
        if (key.equals(other.key)) {
            return Likeness.SAME;
        }
        Likeness likeness = Likeness.NONE;
        for (Entry<String, Integer> sense : senses.entrySet()) {
            int product = sense.getValue() * other.senses.getOrDefault(sense.getKey(), 0);
            if (product < 0 && ofTheSame(other)) {
                return Likeness.CONTRARY;
            }
            likeness = product > 0 ? Likeness.SAME : likeness;
        }
        boolean judged = likeness == Likeness.NONE && valence * other.valence < 0 && comparable(other);
        return judged ? Likeness.JUDGED : likeness;
    }

    /// "Praised her" and "condemned her", "a lovely teacher" and "a dreadful teacher".
    private boolean comparable(Term other) {
        return role == Role.PREDICATE && other.role == Role.PREDICATE
                || (!qualifies.isEmpty() && qualifies.equals(other.qualifies));
    }

    /// "A good lawyer" is not the contrary of "a bad day".
    private boolean ofTheSame(Term other) {
        return qualifies.isEmpty() || other.qualifies.isEmpty() || qualifies.equals(other.qualifies);
    }

}
