package org.emic.ingest.web;

import org.emic.ingest.domain.transcript.Transcript;

/// A speaker's share, as a page shows it.
record SpeakerRow(String name, String role, int turns, int words) {

    static SpeakerRow of(Transcript.Speaker one) {
        return new SpeakerRow(one.name(), one.role().word(), one.turns(), one.words());
    }
}
