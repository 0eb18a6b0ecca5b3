package org.emic.ingest.domain.stories;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Whose story a passage tells, from the speaker's side.
public enum Whose {
    /// Somebody whom the speaker helps or treats.
    CLIENT("A client's"),
    /// Somebody with whom the speaker works.
    COLLEAGUE("A colleague's"),
    /// Somebody who recruits, holds or hurts others.
    PERPETRATOR("A perpetrator's"),
    /// Somebody who acts for a state, such as an officer or a judge.
    OFFICIAL("An official's"),
    /// Somebody of the family of one of these.
    RELATIVE("A relative's"),
    /// A person of whom nothing tells who it is to the speaker.
    SOMEBODY("Somebody's");

    private final String title;

    Whose(String title) {
        this.title = title;
    }

    /// As people read it, before *story*.
    public String title() {
        return title;
    }

    /// The word that is stored and shown.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What a word stands for; empty where it stands for nothing.
    public static Optional<Whose> of(String word) {
        return Arrays.stream(values()).filter(whose -> whose.word().equals(word)).findFirst();
    }
}
