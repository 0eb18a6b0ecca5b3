package org.emic.coding.domain;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// The parts of the speakers' names, lower case: they never name a code.
final class SpeakerNames {

    private final Set<String> speakers = new HashSet<>();
    private final Set<String> parts = new HashSet<>();

    void heard(String speaker) {
        if (speakers.add(speaker)) {
            for (String part : speaker.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (part.length() > 1) {
                    parts.add(part);
                }
            }
        }
    }

    Set<String> parts() {
        return Collections.unmodifiableSet(parts);
    }

}
